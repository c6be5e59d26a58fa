const bidiControls = /\p{Bidi_Control}/gu;
/** Line ends and controls, and what reads as nothing: unassigned code points, private ones, lone surrogates. */
const unspeakable = /[\s\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Code points that one visible character may take: more marks than that are heaped up to get in the way. */
const mostPoints = 16;

/**
 * What somebody wrote elsewhere, as it can stand among words of ours: on one line, without controls of any kind, no
 * longer than `most` visible characters. So it cannot turn what stands around it, nor begin another line.
 */
export function oneLine(text: string, most: number): string {
  const plain = text.replace(bidiControls, '').replace(unspeakable, ' ').trim();
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(plain)) {
    if (kept.length === most) return `${kept.join('').trimEnd()}…`;
    kept.push([...segment].slice(0, mostPoints).join(''));
  }
  return kept.join('');
}
