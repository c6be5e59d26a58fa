export * from './transaction-events.js';
