import { nameText } from '#domain/notifications';
import { oneLine } from '#domain/text';
import { headerLimits } from './header-limits.js';
import { action, heading, type MailBlock, type MailDocument, paragraph } from './mail-document.js';
import type { MailKind } from './mail-kind.js';

/** New messages of one conversation. */
export interface ThreadPart {
  readonly kind: 'THREAD';
  readonly title: string;
  /** False while its request is not accepted: then nothing of it is said but that it is there. */
  readonly quotable: boolean;
  readonly messages: readonly {
    readonly author: string;
    readonly postedAt: string;
    readonly markdown: string;
    readonly html: string;
  }[];
  readonly url: string;
  /** Where to say that nothing needs an answer; null for whose turn it is not. */
  readonly nothingToAnswerUrl: string | null;
}

/** Something that one is told. */
export interface NoticePart {
  readonly kind: 'NOTICE';
  /** What happened, in short. */
  readonly title: string;
  readonly sentence: string;
  readonly url: string;
  readonly answers: { readonly accept: string; readonly decline: string } | null;
  /** Where to confirm a milestone; null for what is none that waits for it. */
  readonly confirmUrl: string | null;
  readonly nothingToAnswerUrl: string | null;
}

export interface MailFacts {
  readonly community: string;
  /** At least one. */
  readonly parts: readonly (ThreadPart | NoticePart)[];
  /** Whether a reply by mail arrives. */
  readonly replies: boolean;
  /** What all parts have in common; null when they differ. */
  readonly mailKind: MailKind | null;
  readonly settingsUrl: string;
  readonly unsubscribeUrl: string;
}

export interface WordedMail {
  readonly subject: string;
  readonly document: MailDocument;
}

/** Longest that is quoted of one conversation; the others are read there. */
export const mostQuoted = { messages: 20, characters: 60_000 } as const;

const kindWords: Readonly<Record<MailKind, string>> = {
  MESSAGES: 'new messages',
  REQUESTS: 'requests',
  MENTORSHIPS: 'your mentorships',
  MILESTONES: 'milestones',
  REMINDERS: 'what waits for you',
};

const unquotedTitle = 'A message about a request';

/** Marks that reorder the text around them, which the HTML is free of already. */
const reorderingMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

/** What a mail says, of one thing or of several. */
export function wordMail({ community, parts, replies, ...facts }: MailFacts): WordedMail {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('a mail about nothing');
  const subject = others.length === 0 ? titleOf(first) : `${parts.length} things are new`;
  const blocks =
    others.length === 0
      ? wordPart(first, replies)
      : parts.flatMap((part) => [heading(nameText(titleOf(part))), ...wordPart(part, false)]);
  return {
    subject: oneLine(`[${oneLine(community, headerLimits.name)}] ${subject}`, headerLimits.subject),
    document: { blocks, footer: footerOf(community, facts) },
  };
}

const titleOf = (part: ThreadPart | NoticePart): string =>
  part.kind === 'THREAD' && !part.quotable ? unquotedTitle : part.title;

const wordPart = (part: ThreadPart | NoticePart, replies: boolean): MailBlock[] =>
  part.kind === 'THREAD' ? wordThread(part, replies) : wordNotice(part, replies);

function wordThread(part: ThreadPart, replies: boolean): MailBlock[] {
  const said = part.quotable
    ? quoted(part)
    : [paragraph('There is something new to read about a request that is not accepted yet.')];
  return [...said, ...waysOn(replies), action('Open the conversation', part.url), ...nothingToAnswer(part)];
}

function wordNotice(part: NoticePart, replies: boolean): MailBlock[] {
  const answers =
    part.answers === null
      ? []
      : [
          action('Accept the request', part.answers.accept),
          action('Decline it kindly', part.answers.decline),
        ];
  return [
    paragraph(part.sentence),
    ...answers,
    ...(part.confirmUrl === null ? [] : [action('Confirm it', part.confirmUrl)]),
    ...(replies ? [paragraph('A reply to this mail is posted in the conversation.')] : []),
    action('Open it in Waymark', part.url),
    ...nothingToAnswer(part),
  ];
}

const waysOn = (replies: boolean) =>
  replies ? [paragraph('Answer by replying to this mail, or in the browser.')] : [];

const nothingToAnswer = ({ nothingToAnswerUrl }: ThreadPart | NoticePart) =>
  nothingToAnswerUrl === null ? [] : [action('There is nothing to answer', nothingToAnswerUrl)];

/** The first messages as far as they fit, and how many more there are. */
function quoted({ messages }: ThreadPart): MailBlock[] {
  let characters = 0;
  const fitting = messages.findIndex(({ markdown }, index) => {
    characters += markdown.length;
    return index >= mostQuoted.messages || (index > 0 && characters > mostQuoted.characters);
  });
  const shown = fitting === -1 ? messages : messages.slice(0, fitting);
  const left = messages.length - shown.length;
  return [
    ...shown.map((message) => ({
      kind: 'MESSAGE' as const,
      author: nameText(message.author),
      postedAt: message.postedAt,
      markdown: message.markdown.replace(reorderingMarks, ''),
      html: message.html,
    })),
    ...(left === 0 ? [] : [paragraph(`And ${left} more, which you can read in the conversation.`)]),
  ];
}

function footerOf(
  community: string,
  { mailKind, settingsUrl, unsubscribeUrl }: Pick<MailFacts, 'mailKind' | 'settingsUrl' | 'unsubscribeUrl'>,
): MailDocument['footer'] {
  const about = mailKind === null ? '' : ` about ${kindWords[mailKind]}`;
  return [
    paragraph(`You get this mail as a member of ${nameText(community)}.`),
    action('Choose what comes by mail, and how often', settingsUrl),
    action(`No more mail${about} from there`, unsubscribeUrl),
  ];
}
