export * from './data-source.js';
export * from './database.js';
export * from './database.module.js';
export * from './ids.js';
export * from './unavailable.js';
