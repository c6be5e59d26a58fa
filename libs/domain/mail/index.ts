export * from './inbound-address.js';
export * from './inbound-answers.js';
export * from './inbound-attribution.js';
export * from './inbound-automatic.js';
export * from './inbound-own-links.js';
export * from './inbound-refusals.js';
export * from './inbound-text.js';
