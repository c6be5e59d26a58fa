import type { Failures, Refusals } from '../sayings.js';

/** The API speaks English itself, and knows the facts. */
export const refusals: Refusals = null;

export const failures: Failures = null;
