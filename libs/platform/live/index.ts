export * from './live-event.entity.js';
export * from './live-events.js';
export * from './live-topic.js';
export * from './live.module.js';
