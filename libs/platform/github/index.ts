export * from './github-answer-error.js';
export * from './github-app.js';
export * from './read-up-to.js';
