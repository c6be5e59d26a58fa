import { fluencyFactor, type SpokenLanguage } from '#domain/matching';
import { UserErrorCode, type Refusal } from '#domain/refusals';
import { canonicalLanguage, languageName, suggestLanguages } from './known-languages.js';

/** Most languages that one member lists. */
export const mostLanguages = 12;

export type ParsedLanguages =
  | { readonly languages: readonly SpokenLanguage[]; readonly refusals?: undefined }
  | { readonly languages?: undefined; readonly refusals: readonly Refusal[] };

/**
 * Reads the languages that somebody speaks, best first as they wrote them. Tags are BCP 47
 * and come out canonical ("PT-br" → "pt-BR"); one that is given twice counts once, at the
 * better fluency.
 *
 * Refused: LANGUAGE_UNKNOWN with the field `[...field, index, 'tag']` and what may have been
 * meant; INVALID_INPUT for none at all or more than {@link mostLanguages}.
 */
export function parseLanguages(
  inputs: readonly SpokenLanguage[],
  field: readonly string[] = ['languages'],
): ParsedLanguages {
  if (inputs.length === 0 || inputs.length > mostLanguages) {
    return { refusals: [wrongCount(inputs.length, field)] };
  }
  const refusals: Refusal[] = [];
  const best = new Map<string, SpokenLanguage>();
  for (const [index, { tag: written, fluency }] of inputs.entries()) {
    const tag = canonicalLanguage(written.trim());
    if (tag === null) {
      refusals.push(unknownLanguage(written, [...field, String(index), 'tag']));
      continue;
    }
    const before = best.get(tag);
    if (!before || fluencyFactor[fluency] > fluencyFactor[before.fluency]) best.set(tag, { tag, fluency });
  }
  return refusals.length > 0 ? { refusals } : { languages: [...best.values()] };
}

function wrongCount(count: number, field: readonly string[]): Refusal {
  return {
    code: UserErrorCode.INVALID_INPUT,
    message:
      count === 0
        ? 'At least one language is needed, so that you meet people you can talk with.'
        : `These are ${count} languages; there is room for ${mostLanguages}.`,
    hint:
      count === 0
        ? 'Name the one that you would most like to write in, for example en.'
        : 'Keep those in which you would be glad to be guided, or to guide.',
    field,
  };
}

function unknownLanguage(written: string, field: readonly string[]): Refusal {
  const meant = suggestLanguages(written).map((tag) => `${tag} (${languageName(tag)})`);
  return {
    code: UserErrorCode.LANGUAGE_UNKNOWN,
    message: 'We do not know this language by that name.',
    hint:
      meant.length > 0
        ? `Did you mean ${meant.join(' or ')}?`
        : 'Write it as a language tag (BCP 47), for example en, pt-BR or zh-Hant.',
    field,
  };
}
