export * from './block.entity.js';
