export * from './forget.js';
export * from './forget-job-effects.task.js';
export * from './job-effect.entity.js';
export * from './job-runner.js';
export * from './jobs.js';
export { runTask } from './run-task.js';
export * from './scheduled-task.js';
export * from './task.js';
export * from './worker-heartbeat.entity.js';
