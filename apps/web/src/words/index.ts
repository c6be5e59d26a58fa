import { type Language, language } from './language.js';
import type { Widened } from './widened.js';

/** Every sentence of the client, by room. English is the first; a language that lacks one does not compile. */
export type Words = Widened<typeof import('./en/index.js')>;

const catalogues: Record<Language, () => Promise<Words>> = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
};

/**
 * The sentences in the reader's language. Set before the pages' modules are loaded (`lazyRouteComponent`); what is
 * loaded at once has those of `first.ts`.
 */
export let words: Words;

let loaded: Words | null = null;

/** The same for what is loaded at once, and may come before them; null until then. */
export const wordsByNow = (): Words | null => loaded;

/** Loads them, once. */
export async function loadWords(): Promise<void> {
  words = loaded = await catalogues[language]();
}
