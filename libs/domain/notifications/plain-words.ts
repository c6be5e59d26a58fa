/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, N’Ko, Adlam and their relatives. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const bidiControls = /\p{Bidi_Control}/gu;
const spaces = /[\s\p{Cc}]+/gu;

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/**
 * A name as it can stand inside an English sentence: on one line, and unable to turn what
 * stands around it (UAX #9: isolated when it runs from right to left, freed of its own controls).
 */
export function nameText(name: string): string {
  const plain = name.replace(bidiControls, '').replace(spaces, ' ').trim();
  return rightToLeft.test(plain) ? `${firstStrongIsolate}${plain}${popDirectionalIsolate}` : plain;
}

/** `1 day`, `2 days`. */
export function countText(count: number, unit: 'hour' | 'day'): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** Hours → `less than an hour`, `1 hour`, `47 hours`; from two days on whole days: `2 days`. */
export function hoursText(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? countText(Math.floor(hours), 'hour') : countText(Math.floor(hours / 24), 'day');
}
