export * from './matching.module.js';
export * from './pair-history.js';
export * from './pair-record.entity.js';
export { RequestGates } from './request-gates.js';
