import type { Notices } from '../sayings.js';

/** The API words them in English itself. */
export const notices: Notices = null;
