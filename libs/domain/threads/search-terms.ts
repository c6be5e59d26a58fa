import { UserErrorCode, type Outcome } from '#domain/refusals';
import { lengthOf, normalizeText } from '#domain/text';

/** Most characters (code points) of a search. */
export const searchLength = 200;

/** What no text can hold: control characters, and halves of surrogate pairs. */
const unsearchable = /[\p{Cc}\p{Cs}]/gu;

/**
 * What stands between the spaces of a search, each once: all of it is looked for, in any order. No sign has a
 * meaning of its own; what has no letter or digit is not looked for, and what cannot be in a text counts as a space.
 *
 * @returns TOO_LONG beyond 200 characters
 */
export function searchTerms(search: string): Outcome<{ readonly terms: string[] }> {
  const text = normalizeText(search.replace(unsearchable, ' '));
  const length = lengthOf(text);
  if (length > searchLength) {
    return {
      refused: {
        code: UserErrorCode.TOO_LONG,
        message: `The search has ${length.toLocaleString('en-US')} characters; there is room for ${searchLength}.`,
        hint: 'A few words that stand close to each other in what you remember are enough.',
        field: ['query'],
      },
    };
  }
  const terms = text.split(/\s+/u).filter((term) => /[\p{L}\p{N}]/u.test(term));
  return { terms: [...new Set(terms)] };
}
