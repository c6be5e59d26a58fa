export * from './api-error.js';
export * from './user-error.js';
