export * from './access-token.entity.js';
export * from './session.entity.js';
export * from './user.entity.js';
