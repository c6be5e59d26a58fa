export * from './text-limits.js';
export * from './thread-topic.js';
