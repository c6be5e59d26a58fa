export * from './message.entity.js';
export * from './thread.entity.js';
export * from './thread-participant.entity.js';
export * from './threads.module.js';
