export * from './check-text.js';
export * from './normalize-text.js';
export * from './one-line.js';
export * from './slug.js';
export * from './web-address.js';
