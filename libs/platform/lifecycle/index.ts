export { runUntilTold, tellReady, type ReadyMessage, type Stoppable } from './run-until-told.js';
