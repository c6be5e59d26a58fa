export * from './quotable.js';
export * from './text-limits.js';
export * from './thread-link-kind.js';
export * from './thread-texts.js';
export * from './thread-topic.js';
export * from './turn.js';
export * from './unread.js';
