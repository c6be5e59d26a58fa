import type { Refusals } from '../sayings.js';

/** The API speaks English itself, and knows the facts. */
export const refusals: Refusals = null;
