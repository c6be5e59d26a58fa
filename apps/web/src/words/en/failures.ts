import type { Failures } from '../sayings.js';

/** The API words them in English itself. */
export const failures: Failures = null;
