export * from './connection.js';
export * from './context.js';
export * from './format-error.js';
export * from './limits.js';
export * from './mutation-answers.interceptor.js';
export * from './per-request.js';
export * from './scalars.js';
export * from './user-error.type.js';
