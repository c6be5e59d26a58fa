import { createHash } from 'node:crypto';
import PostalMime, { addressParser, type Email } from 'postal-mime';
import { cleanMailText, firstCharacters, type MailHeader } from '#domain/mail';
import { cutReply } from './cut-reply.js';
import { htmlText } from './html-text.js';
import { TookTooLong, withinTime } from './within-time.js';

export interface MailText {
  /** All of it, as it was sent. */
  readonly asSent: string;
  /** What of it the sender wrote now. */
  readonly reply: string;
}

/** A mail as far as replying goes. */
export interface ReadMail {
  readonly headers: readonly MailHeader[];
  /** Whom it says that it is from, in lower case; null when it names nobody or several. */
  readonly from: string | null;
  /** The address for answers that its way here noted; empty for none, null when not noted. */
  readonly returnPath: string | null;
  /** Addresses that it was delivered or written to, likeliest first. */
  readonly recipients: readonly string[];
  /** With its angle brackets; null when it has none that could be given back in a header. */
  readonly messageId: string | null;
  /** The same for the same mail, however often it comes. */
  readonly key: string;
  /** Its text; null when it could not be made out. */
  readonly text: MailText | null;
  /** Names of the files that came with it; empty for one without. */
  readonly files: readonly string[];
}

const limits = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 } as const;
/** In characters. Several times what a message may have: the rest is quoted. */
export const mostAsSent = 100_000;
const patienceMs = 2_000;
const mostFiles = 100;
/** Printable ASCII, as RFC 5322 has it: any other can neither be stored as JSON nor stand in a header for sure. */
const plainMessageId = /^<[!-;=?-~]{1,300}>$/;
/** Lines that may begin a MIME part; a mail has few, and each takes a while. */
const mostBoundaries = 5_000;
/** Lines of any kind: each takes the library some microseconds, and a million of them many seconds. */
const mostLines = 50_000;

/** Null for what is no mail at all. A mail that is built like none that people send is read by its headers alone. */
export async function readMail(raw: Buffer): Promise<ReadMail | null> {
  const endless = linesOf(raw, '\n--') > mostBoundaries || linesOf(raw, '\n') > mostLines;
  const whole = endless ? null : await parse(raw);
  const email = whole ?? (await parse(headersOf(raw)));
  if (email === null) return null;
  const headers = email.headers.map(({ key, value }) => ({ key, value }));
  const messageId = oneOf(headers, 'message-id');
  return {
    headers,
    from: senderOf(headers),
    returnPath: oneOf(headers, 'return-path')?.replace(/[<>\s]/g, '') ?? null,
    recipients: ['delivered-to', 'x-original-to', 'to', 'cc'].flatMap((key) => addressesOf(headers, key)),
    messageId: messageId !== null && plainMessageId.test(messageId) ? messageId : null,
    key: createHash('sha256')
      .update(messageId ?? raw)
      .digest('hex'),
    text: whole === null ? null : textOf(whole),
    files: filesOf(email),
  };
}

/** Null when it is nested too deep, or its headers have no end; what the library says of it may quote it. */
async function parse(raw: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, limits);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function headersOf(raw: Buffer): Buffer {
  const ends = [raw.indexOf('\n\n'), raw.indexOf('\n\r\n')].filter((end) => end >= 0);
  return raw.subarray(0, Math.min(limits.maxHeadersSize / 2, raw.length, ...ends));
}

/** How many lines begin in such a way. */
function linesOf(raw: Buffer, beginning: string): number {
  let count = 0;
  for (let at = raw.indexOf(beginning); at >= 0; at = raw.indexOf(beginning, at + beginning.length))
    count += 1;
  return count;
}

/** Plain text where there is any, else the words of the HTML; null for one that keeps us too busy. */
function textOf({ text, html }: Email): MailText | null {
  try {
    return withinTime(patienceMs, () => {
      const plain = cleanMailText(firstCharacters(text ?? '', mostAsSent));
      const words = plain === '' && html !== undefined ? cleanMailText(htmlText(html)) : plain;
      const asSent = firstCharacters(words, mostAsSent);
      return { asSent, reply: cutReply(asSent) };
    });
  } catch (error) {
    if (error instanceof TookTooLong) return null;
    throw error;
  }
}

const valuesOf = (headers: readonly MailHeader[], name: string): string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim());

/** A header that may stand once; null for none and for several. */
const oneOf = (headers: readonly MailHeader[], name: string): string | null => {
  const values = valuesOf(headers, name);
  return values.length === 1 && values[0] !== '' ? values[0]! : null;
};

const addressesOf = (headers: readonly MailHeader[], name: string): string[] =>
  valuesOf(headers, name)
    .slice(0, 10)
    .flatMap((value) => addressParser(value.slice(0, 10_000), { flatten: true }))
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
    .slice(0, 50);

/** Several senders are nobody we could know, whatever programs make of them. */
function senderOf(headers: readonly MailHeader[]): string | null {
  if (oneOf(headers, 'from') === null) return null;
  const [first, ...others] = addressesOf(headers, 'from');
  return first === undefined || others.length > 0 ? null : first;
}

const signatures = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-keys)$/;

/** Pictures that a text or a signature shows, and what signs a mail, are no files that somebody sends. */
const filesOf = ({ attachments }: Email): string[] =>
  attachments
    .filter(({ mimeType, related, disposition, contentId }) => {
      const shown = related === true || (disposition !== 'attachment' && contentId !== undefined);
      return !signatures.test(mimeType) && !(shown && mimeType.startsWith('image/'));
    })
    .slice(0, mostFiles)
    .map(({ filename }) => firstCharacters(filename ?? '', 200));
