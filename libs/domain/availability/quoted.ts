const LONGEST_QUOTE = 40;

/** What a person wrote, fit to be shown back inside a sentence: in quotes, short, without control characters. */
export function quoted(text: string): string {
  const plain = text.slice(0, LONGEST_QUOTE + 1).replace(/\p{C}/gu, '');
  return plain.length > LONGEST_QUOTE ? `“${plain.slice(0, LONGEST_QUOTE)}…”` : `“${plain}”`;
}
