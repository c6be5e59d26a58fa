export * from './notification-facts.js';
export * from './notification-kind.js';
export { nameText } from './plain-words.js';
export * from './word-notification.js';
