export * from './placeholders.js';
export * from './saved-reply-texts.js';
export * from './text-limits.js';
