export * from './community.entity.js';
export * from './conduct-text.entity.js';
export * from './interest-area.entity.js';
export * from './member.entity.js';
export * from './repository.entity.js';
export * from './rung.entity.js';
