export * from './audit.js';
export * from './audit-entry.entity.js';
