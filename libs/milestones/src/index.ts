export { ConfirmMilestone } from './commands/confirm-milestone.js';
export * from './graphql/milestone.type.js';
export * from './graphql/milestones.loaders.js';
export * from './milestone.entity.js';
export * from './milestones.module.js';
export * from './milestones.repository.js';
