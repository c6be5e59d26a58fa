import { type Language, language } from './language.js';
import type { Widened } from './widened.js';

/** The sentences of what is loaded at once: the frame of every page, and the first one. */
type FirstWords = Widened<typeof import('./en/first.js')>;

const catalogues: Record<Language, () => Promise<FirstWords>> = {
  en: () => import('./en/first.js'),
  de: () => import('./de/first.js'),
};

/** Set before any other module of the client is loaded: see `main.ts`. */
export let words: FirstWords;

/** Loads them in the reader's language, and only that. */
export async function loadFirstWords(): Promise<void> {
  words = await catalogues[language]();
  document.documentElement.lang = language;
}
