import { words } from '../words/first.js';
import { wordsByNow } from '../words/index.js';
import type { Saying } from '../words/sayings.js';

/** What the API said, as it is shown to the reader. */
export interface Said {
  readonly message: string;
  /** The next step; null when there is none. */
  readonly hint?: string | null;
  /** The API's own English, where it knows more than the sentence above it. */
  readonly original?: string | null;
}

/** A sentence of the API's, with the code that it goes under. */
export interface Coded {
  readonly code: unknown;
  readonly message: string;
  readonly hint?: string | null;
}

/**
 * A refusal or a reason in the reader's language. Its sentences come with the words of the pages, which whatever is
 * refused waited for; the frame of every page did not, and makes do with a plain no until then.
 */
export const sayRefusal = (refusal: Coded): Said =>
  say(words.failures === null ? null : (wordsByNow()?.refusals ?? {}), refusal);

/** A failure of a whole operation in the reader's language. */
export const sayFailure = (failure: Coded): Said => say(words.failures, failure);

/** A newer API may have codes that this page does not know yet: then what it says stands below a plain no. */
function say(sayings: Readonly<Record<string, Saying>> | null, { code, message, hint }: Coded): Said {
  if (sayings === null) return { message, hint };
  const saying = typeof code === 'string' ? sayings[code] : undefined;
  const { andOriginal, ...said } = saying ?? { message: words.problems.unknown, andOriginal: true };
  return { hint: null, ...said, original: andOriginal ? [message, hint].filter(Boolean).join(' ') : null };
}
