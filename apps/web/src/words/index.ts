import { en } from './en.js';

/** Every sentence of the client. English only, for now. */
export const words = en;
