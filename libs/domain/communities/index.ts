export * from './member-role.js';
