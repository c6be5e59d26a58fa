import type { Outcome } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { togetherTextLimits } from './text-limits.js';

/** A note of the mentors among themselves, as it is stored: Markdown. EMPTY_TEXT, TOO_LONG, INVALID_INPUT. */
export function cleanPrivateNote(body: string): Outcome<{ readonly text: string }> {
  return cleanText(body, { ...togetherTextLimits.privateNote, label: 'The note', field: ['body'] });
}
