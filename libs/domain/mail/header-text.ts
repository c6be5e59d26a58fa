const bidiControls = /\p{Bidi_Control}/gu;
/** Line ends and controls, and what reads as nothing: unassigned code points, private ones, lone surrogates. */
const unspeakable = /[\s\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Longest name and subject, in characters as people see them. */
export const headerLimits = { name: 60, subject: 160 } as const;

/** Code points that one visible character may take: more marks than that are heaped up to get in the way. */
const mostPoints = 16;

/**
 * What somebody wrote as it can stand in a mail's header: on one line, without controls of any kind, no longer than
 * `most` visible characters. So it can neither begin another header nor turn what stands around it.
 */
export function headerText(text: string, most: number): string {
  const plain = text.replace(bidiControls, '').replace(unspeakable, ' ').trim();
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(plain)) {
    if (kept.length === most) return `${kept.join('').trimEnd()}…`;
    kept.push([...segment].slice(0, mostPoints).join(''));
  }
  return kept.join('');
}
