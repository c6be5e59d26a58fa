import { words } from '../words/index.js';

export type Topic = keyof typeof words.topics;

/** What a conversation can be about, to choose from. */
export const topics = Object.entries(words.topics).map(([value, label]) => ({ value, label }));
