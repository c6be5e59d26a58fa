import type { Outcome } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { threadTextLimits } from './text-limits.js';

/** A message as it is stored: Markdown, tidied at its ends only. EMPTY_TEXT, TOO_LONG, INVALID_INPUT. */
export function cleanMessageBody(body: string): Outcome<{ readonly text: string }> {
  return cleanText(body, { ...threadTextLimits.body, label: 'The message', field: ['body'] });
}

/** A message that is still being written: as a message, but may be empty. TOO_LONG, INVALID_INPUT. */
export function cleanDraftBody(body: string): Outcome<{ readonly text: string }> {
  return cleanText(body, { max: threadTextLimits.body.max, label: 'The draft', field: ['body'] });
}

/** A thread's title, on one line. EMPTY_TEXT, TOO_LONG, INVALID_INPUT. */
export function cleanThreadTitle(title: string): Outcome<{ readonly text: string }> {
  return cleanText(title, {
    ...threadTextLimits.title,
    label: 'The title',
    field: ['title'],
    singleLine: true,
  });
}
