export * from './matching.module.js';
export { MentorMatches } from './mentor-matches.js';
export * from './pair-histories.js';
export * from './pair-history.entity.js';
export { type QueueMatch, QueueMatches } from './queue-matches.js';
export { RequestGates } from './request-gates.js';
