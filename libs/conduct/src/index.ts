export * from './block.entity.js';
export * from './blocks.repository.js';
export * from './conduct.module.js';
export * from './events.js';
