import { type NotificationKind, wordNotification } from '#domain/notifications';

/** Stand for what people wrote while the sentence is cut, lest a colon in a name cuts it. */
const nameMark = '⁂';
const rungMark = '⁑';

/** The first clause of what a notification says, as a title: “Ada would like your guidance”. */
export function noticeTitle(
  kind: NotificationKind,
  facts: Readonly<Record<string, unknown>>,
  about: string | null,
): string {
  const { rung } = facts;
  const marked = { ...facts, ...(typeof rung === 'string' && rung !== '' && { rung: rungMark }) };
  const sentence = wordNotification(kind, marked, about === null || about.trim() === '' ? null : nameMark);
  const [clause = sentence] = sentence.split(/[:,] /u);
  return clause
    .replaceAll(nameMark, () => about ?? '')
    .replaceAll(rungMark, () => (typeof rung === 'string' ? rung : ''));
}
