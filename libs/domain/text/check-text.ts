import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { normalizeText } from './normalize-text.js';

export interface TextRule {
  /** Fewest characters (code points); 0 or absent lets the text be empty. */
  readonly min?: number;
  /** Most characters (code points). PostgreSQL's `char_length` counts the same way. */
  readonly max: number;
  /** What the text is, as it goes into a sentence: "The introduction". */
  readonly label: string;
  /** Path of the input field, for the refusal. */
  readonly field?: readonly string[];
  /** For names and titles: no line breaks and no tabs. */
  readonly singleLine?: boolean;
}

const nothingVisible = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** Control characters, and halves of surrogate pairs (which UTF-8 has no form for). */
const cannotBeStored = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/** Whether a text shows nothing, however long it is. */
export const showsNothing = (value: string): boolean => nothingVisible.test(value);

/** Length in characters as people and PostgreSQL count them: Unicode code points. */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

/**
 * Checks text that {@link normalizeText} has been through.
 *
 * @returns the refusal, or null when the text is fine: TOO_LONG, EMPTY_TEXT (nothing
 *   visible where something is needed), INVALID_INPUT (NUL bytes and other control
 *   characters, half a surrogate pair, a line break in a single line, too short).
 */
export function checkText(value: string, rule: TextRule): Refusal | null {
  const no = (code: UserErrorCode, message: string, hint: string): Refusal => ({
    code,
    message,
    hint,
    ...(rule.field && { field: rule.field }),
  });
  const { label, min = 0, max } = rule;

  if (cannotBeStored.test(value)) {
    return no(
      UserErrorCode.INVALID_INPUT,
      `${label} contains a character that cannot be stored, such as a NUL byte.`,
      'Such characters often come along when copying from a terminal or a file; paste it as plain text.',
    );
  }
  if (rule.singleLine && /[\n\t]/u.test(value)) {
    return no(
      UserErrorCode.INVALID_INPUT,
      `${label} must fit on one line.`,
      'Replace line breaks and tabs with spaces.',
    );
  }
  const length = lengthOf(value);
  if (length > max) {
    return no(
      UserErrorCode.TOO_LONG,
      `${label} has ${counted(length)} characters; there is room for ${counted(max)}.`,
      'Shorten it a little, or link to the longer text.',
    );
  }
  if (min > 0 && showsNothing(value)) {
    return no(UserErrorCode.EMPTY_TEXT, `${label} is empty.`, 'A few words are enough.');
  }
  if (length < min) {
    return no(
      UserErrorCode.INVALID_INPUT,
      `${label} needs at least ${counted(min)} characters.`,
      'Add a few more words.',
    );
  }
  return null;
}

/** Normalises, then checks: the way in for every text that a person writes. */
export function cleanText(value: string, rule: TextRule): Outcome<{ readonly text: string }> {
  const text = normalizeText(value);
  const refused = checkText(text, rule);
  return refused ? { refused } : { text };
}

/** Like {@link cleanText} for a text that may be left out: absent, null and blank all become null. */
export function cleanOptionalText(
  value: string | null | undefined,
  rule: TextRule,
): Outcome<{ readonly text: string | null }> {
  const outcome = cleanText(value ?? '', { ...rule, min: 0 });
  if (outcome.refused) return outcome;
  return { text: showsNothing(outcome.text) ? null : outcome.text };
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
