/** More marks on one letter than any language writes (UAX #15, stream-safe text): ordering them takes quadratic time. */
const pileOfMarks = /\p{M}{31}/u;

/**
 * The form in which text is stored and compared: Unicode NFC, line ends as LF,
 * no space around it. Normalising twice changes nothing. Text with a pile of marks
 * keeps them as they came.
 */
export function normalizeText(value: string): string {
  const text = value.replace(/\r\n?/gu, '\n');
  return (pileOfMarks.test(text) ? text : text.normalize('NFC')).trim();
}
