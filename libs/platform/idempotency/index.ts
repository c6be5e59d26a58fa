export * from './client-mutation.entity.js';
export * from './client-mutations.js';
export * from './forget-client-mutations.task.js';
