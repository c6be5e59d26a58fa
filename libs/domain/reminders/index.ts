export * from './next-allowed-moment.js';
export * from './parse-rhythm.js';
export * from './reminder-rhythm.js';
