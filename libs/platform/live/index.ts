export * from './forget-live-events.task.js';
export * from './listener.js';
export * from './listeners.js';
export * from './live-event.entity.js';
export * from './live-events.js';
export * from './live-stream.js';
export * from './live-topic.js';
export * from './live.module.js';
