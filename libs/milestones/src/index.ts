export * from './milestone.entity.js';
export * from './milestones.module.js';
