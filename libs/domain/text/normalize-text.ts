/**
 * The form in which text is stored and compared: Unicode NFC, line ends as LF,
 * no space around it. Normalising twice changes nothing.
 */
export function normalizeText(value: string): string {
  return value.replace(/\r\n?/gu, '\n').normalize('NFC').trim();
}
