export * from './notification-facts.js';
export * from './notification-kind.js';
export * from './word-notification.js';
