import { distance } from 'fastest-levenshtein';

const mostSuggestions = 3;
/** No name of a language is longer; nothing near one is. */
const longestInput = 40;
/** Tags of languages that people speak stay below 35 characters (RFC 5646, 4.4.1); the runtime takes quadratic time for endless ones. */
const longestTag = 100;
/** One typing error is forgiven for each so many letters; two swapped letters are two errors. */
const lettersPerError = 3;

/** Subtags that CLDR names although nobody talks in them: several languages, and none. */
const notSpoken: ReadonlySet<string> = new Set(['mul', 'zxx']);

/**
 * The names of the Unicode CLDR that come with the runtime, in English. A language is known
 * when it has one: all of ISO 639-1 and several hundred more.
 */
const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The canonical form of a tag, without extensions ("en-us-u-ca-gregory" → "en-US", "iw" → "he"),
 * or null when it is not well-formed or its language is not known.
 */
export function canonicalLanguage(written: string): string | null {
  const locale = wellFormed(written);
  // "und", no language in particular, has no language at all in the runtime.
  if (!locale?.language || notSpoken.has(locale.language)) return null;
  return englishNames.of(locale.language) === undefined ? null : locale.baseName;
}

function wellFormed(written: string): Intl.Locale | null {
  if (written.length > longestTag) return null;
  try {
    return new Intl.Locale(written);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Up to three tags that a person may have meant: an underscore for a hyphen ("pt_BR"), a
 * language's name in English or in itself ("German", "Deutsch"), its beginning or a typing
 * error in it, a country's code ("jp" → "ja").
 */
export function suggestLanguages(written: string): readonly string[] {
  const wanted = written.trim().toLowerCase();
  if (wanted === '' || wanted.length > longestInput) return [];
  const respelled = canonicalLanguage(wanted.replace(/[_\s]+/gu, '-'));
  if (respelled !== null) return [respelled];

  const named = namedLanguages();
  const exact = named.filter(({ names }) => names.includes(wanted));
  if (exact.length > 0) return tagsOf(exact);
  const country = languageOfCountry(wanted);
  if (country !== null) return [country];
  if (wanted.length < 3) return [];
  const begun = named.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const near = named
    .map((language) => ({
      ...language,
      errors: Math.min(...language.names.map((name) => distance(name, wanted))),
    }))
    .filter(({ errors }) => errors <= wanted.length / lettersPerError)
    .sort((a, b) => a.errors - b.errors);
  return tagsOf([...begun, ...near]);
}

/** A language's name in English: "Brazilian Portuguese" for "pt-BR". */
export function languageName(tag: string): string {
  return englishNames.of(tag) ?? tag;
}

interface NamedLanguage {
  readonly tag: string;
  /** In English and in itself, in lower case. */
  readonly names: readonly string[];
}

let named: readonly NamedLanguage[] | null = null;

/** Every known language of two letters; read once, when somebody first needs a suggestion. */
function namedLanguages(): readonly NamedLanguage[] {
  named ??= twoLetters()
    .filter((tag) => canonicalLanguage(tag) === tag)
    .map((tag) => {
      const ownName = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
      return { tag, names: [languageName(tag), ownName ?? tag].map((name) => name.toLowerCase()) };
    });
  return named;
}

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** The most common language of a country, by its two-letter code; null for no country that CLDR knows. */
function languageOfCountry(code: string): string | null {
  const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  if (!/^[a-z]{2}$/u.test(code) || countries.of(code.toUpperCase()) === undefined) return null;
  return new Intl.Locale(`und-${code}`).maximize().language;
}

function tagsOf(languages: readonly NamedLanguage[]): readonly string[] {
  return [...new Set(languages.map(({ tag }) => tag))].slice(0, mostSuggestions);
}
