/** A header of a mail, as it came. */
export interface MailHeader {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
}

/** Set by those who answer by themselves, long before RFC 3834 and since. */
const ofResponders = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-failed-recipients',
  'x-loop',
];
const ofLists = ['list-id', 'list-post', 'list-unsubscribe', 'mailing-list'];
const precedences = /^\s*(?:bulk|junk|list|auto_reply)\b/i;
const ownMark = /^x-waymark-/;

/**
 * Whether no person sent a mail just now: it is a notice of a mail system, an absence note, from a
 * list, or one of our own that came back. Such a mail is neither posted nor answered (RFC 3834, 2 and 5),
 * so two machines never talk to each other through us.
 *
 * @param sender of the envelope; empty for the null sender, null when unknown
 */
export function isAutomatic(headers: readonly MailHeader[], sender: string | null): boolean {
  if (sender === '' || /^mailer-daemon@/i.test(sender ?? '')) return true;
  return headers.some(({ key, value }) => {
    if (key === 'auto-submitted') return !/^\s*no\b/i.test(value);
    if (key === 'precedence') return precedences.test(value);
    if (key === 'return-path') return sender === null && /^\s*<\s*>\s*$/.test(value);
    if (key === 'content-type') return /^\s*multipart\/report\b/i.test(value);
    if (ofResponders.includes(key)) return !/^\s*no\s*$/i.test(value);
    return ofLists.includes(key) || ownMark.test(key);
  });
}
