export * from './actor.js';
export * from './auth.decorators.js';
export * from './authentication.guard.js';
