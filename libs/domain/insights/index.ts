export * from './expected-wait.js';
export * from './kaplan-meier.js';
