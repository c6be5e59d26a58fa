export * from './inbox.module.js';
