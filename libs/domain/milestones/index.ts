export * from './decide-milestone.js';
export * from './ladder-progress.js';
export * from './log-milestone.js';
export * from './milestone-status.js';
export * from './milestone-steps.js';
export * from './text-limits.js';
