/** Something in a text that may read otherwise than it was meant. */
export interface ToneHint {
  /** Offsets in UTF-16 code units, as JavaScript counts: `text.slice(start, end)` is `words`. */
  readonly start: number;
  readonly end: number;
  /** As they were written. */
  readonly words: string;
  /** A sentence for the person who writes. */
  readonly text: string;
}

/** For a word that a list of profanities holds. */
export const harshWord = (words: string): string =>
  `“${words}” may read as harsh to somebody who does not know you yet.`;
