export * from './refusal.js';
export * from './outcome.js';
