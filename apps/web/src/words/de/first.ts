/** The sentences around every page and of the first one, in German. */
export * from './community.js';
export * from './failures.js';
export * from './problems.js';
export * from './shared.js';
export * from './shell.js';
export * from './welcome.js';
