export * from './decline-kind.js';
export * from './mentorship-status.js';
export * from './request-status.js';
export * from './text-limits.js';
