import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { normalizeText } from './normalize-text.js';

/** Most characters of a web address, after it was brought to its canonical form. */
export const urlMaxLength = 2_000;

export interface UrlRule {
  /** What the address is for, as it goes into a sentence: "The evidence". */
  readonly label: string;
  /** Path of the input field, for the refusal. */
  readonly field?: readonly string[];
  /** INVALID_INPUT unless told otherwise. */
  readonly code?: UserErrorCode;
}

/**
 * Reads a web address that others will click on: http or https, with a host, without a
 * user name or password in it, at most {@link urlMaxLength} characters.
 *
 * @returns the address in its canonical form (as browsers resolve it), which is the form to store
 */
export function cleanUrl(value: string, rule: UrlRule): Outcome<{ readonly url: string }> {
  const no = (message: string, hint: string): { refused: Refusal } => ({
    refused: {
      code: rule.code ?? UserErrorCode.INVALID_INPUT,
      message,
      hint,
      ...(rule.field && { field: rule.field }),
    },
  });

  const tooLong = (length: number) =>
    no(
      `${rule.label} has an address of ${length.toLocaleString('en-US')} characters; there is room for ${urlMaxLength.toLocaleString('en-US')}.`,
      'The part after a question mark can often be left out.',
    );

  const text = normalizeText(value);
  // Before it is parsed, which takes quadratic time for some host names.
  if (text.length > urlMaxLength) return tooLong(text.length);
  if (/[\p{Cc}\p{Cs}\s]/u.test(text) || !URL.canParse(text)) {
    return no(
      `${rule.label} needs a full web address.`,
      'Copy it from your browser’s address bar; it starts with https://.',
    );
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return no(
      `${rule.label} needs a web address that starts with https:// or http://.`,
      'Link to a page that others can open in a browser.',
    );
  }
  if (url.username || url.password) {
    return no(
      `${rule.label} has a user name or a password in its address.`,
      'Remove the part before the @, so that nobody else gets to see it.',
    );
  }
  if (url.href.length > urlMaxLength) return tooLong(url.href.length);
  return { url: url.href };
}

/** The refusal of {@link cleanUrl}, or null when the address is fine. */
export function checkUrl(value: string, rule: UrlRule): Refusal | null {
  return cleanUrl(value, rule).refused ?? null;
}
