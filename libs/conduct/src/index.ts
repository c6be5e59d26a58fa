export * from './block.entity.js';
export * from './conduct.module.js';
