export * from './milestone.entity.js';
