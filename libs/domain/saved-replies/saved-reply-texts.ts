import type { Outcome } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { checkPlaceholders } from './placeholders.js';
import { savedReplyTextLimits } from './text-limits.js';

/** What its owner finds a reply by, on one line. EMPTY_TEXT, TOO_LONG, INVALID_INPUT. */
export function cleanSavedReplyTitle(title: string): Outcome<{ readonly text: string }> {
  const rule = { ...savedReplyTextLimits.title, label: 'The title', field: ['title'], singleLine: true };
  return cleanText(title, rule);
}

/** Markdown with placeholders. EMPTY_TEXT, TOO_LONG, INVALID_INPUT, PLACEHOLDER_UNKNOWN. */
export function cleanSavedReplyBody(body: string): Outcome<{ readonly text: string }> {
  const clean = cleanText(body, { ...savedReplyTextLimits.body, label: 'The reply', field: ['body'] });
  if (clean.refused) return clean;
  const refused = checkPlaceholders(clean.text);
  return refused ? { refused } : clean;
}
