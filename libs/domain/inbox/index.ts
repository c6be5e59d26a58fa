export * from './inbox-counts.js';
export * from './inbox-item-kind.js';
