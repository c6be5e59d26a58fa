import { type Language, language } from './language.js';

/** Sentences as any language has them, not only English: the same keys, arguments and lists, other words. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Widened<Said>
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** Every sentence of the client, by room. English is the first; a language that lacks one does not compile. */
export type Words = Widened<typeof import('./en/index.js')>;

const catalogues: Record<Language, () => Promise<Words>> = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
};

/** The sentences in the reader's language. Set before the pages' modules are loaded: see `main.ts`. */
export let words: Words;

/** Loads the reader's language, and only that. */
export async function loadWords(): Promise<void> {
  words = await catalogues[language]();
  document.documentElement.lang = language;
}
