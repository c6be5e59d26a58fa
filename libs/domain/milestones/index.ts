export * from './milestone-status.js';
export * from './text-limits.js';
