export * from './client-mutation.entity.js';
export * from './client-mutations.js';
