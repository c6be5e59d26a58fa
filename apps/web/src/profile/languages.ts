import { locale } from '../words/intl.js';

const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Written so differently from place to place that people look for their own. */
const regional = ['pt-BR', 'zh-Hans', 'zh-Hant'];

/** The name of a language; its tag when there is none. */
export const languageName = (tag: string): string => names.of(tag) ?? tag;

/** Every language with a two-letter code, by its name. */
export const languageChoices = letters
  .flatMap((first) => letters.map((second) => first + second))
  // Old codes ("iw") carry the name of the new one.
  .filter((tag) => names.of(tag) !== undefined && Intl.getCanonicalLocales(tag)[0] === tag)
  .concat(regional)
  .map((tag) => ({ value: tag, label: languageName(tag) }))
  .sort((a, b) => a.label.localeCompare(b.label, locale));

/** The languages that the browser asks for, as tags that can be chosen here, the dearest first. */
export function browserLanguages(): string[] {
  const choosable = new Set(languageChoices.map(({ value }) => value));
  const asked = navigator.languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  const found = [...new Set(asked.filter((tag) => choosable.has(tag)))];
  // "pt-BR" says it all; the "pt" that follows it adds nothing.
  return found.filter((tag) => !found.some((other) => other.startsWith(`${tag}-`)));
}
