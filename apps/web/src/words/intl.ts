import { language } from './language.js';

/** The reader's own kind of their language, for dates and numbers: "en-CA" where they write so, else a plain one. */
export const locale = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? defaults();

function defaults(): string {
  return { en: 'en-GB', de: 'de-DE' }[language];
}

const rules = new Intl.PluralRules(language);
const all = new Intl.ListFormat(language, { type: 'conjunction' });
const any = new Intl.ListFormat(language, { type: 'disjunction' });

/** Sentences by the plural forms of a language; a number as key is meant exactly. */
type Forms = Partial<Record<Intl.LDMLPluralRule | number, string>> & { readonly other: string };

/** The sentence for a count: `plural(count, { 0: 'Nobody', one: 'One mentor', other: `${count} mentors` })`. */
export const plural = (count: number, forms: Forms): string =>
  forms[count] ?? forms[rules.select(count)] ?? forms.other;

/** "Ada, Grace and Linus" */
export const allOf = (things: readonly string[]): string => all.format(things);

/** "asyncio, typing or docs" */
export const anyOf = (things: readonly string[]): string => any.format(things);

/** "asyncio, typing and 3 more": the first of many, with the rest counted. */
export function someOf(things: readonly string[], most: number): string {
  const rest = things.length - most;
  return allOf(rest > 0 ? [...things.slice(0, most), more(rest)] : things);
}

const more = (count: number): string => ({ en: `${count} more`, de: `${count} weitere` })[language];
