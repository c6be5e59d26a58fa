import type { ToneHint } from './tone-hint.js';

interface Phrase {
  readonly pattern: RegExp;
  /** Why, and what helps instead; follows “…” may read as harsh. */
  readonly reason: string;
  /** A link beside it makes an answer of it. */
  readonly unlessLinked?: boolean;
}

const notAnAnswer =
  'It sends somebody away. A link, with a sentence on what to look for there, is an answer.';
const everyQuestion =
  'Every question is welcome, also one that was answered before; a link to the answer helps.';
const notObvious = 'What is plain to you may be new to them, and they may not dare to ask again.';
const aboutThePerson = 'It is about the person. Ask what they tried, or say what the next step is.';

/** Said to somebody, not of oneself: "Read the docs", "just read the docs", not "I read the docs". */
const told = String.raw`(?<=^|[.!?:,;(]\s{0,3}|\b(?:just|simply|please|first|go|go\s{1,3}and|(?:can|could|should|must)\s{1,3}(?:just|simply))\s{1,3})`;

/**
 * What the conduct text means by "not an answer", and its relatives; a rule of mentorship, in English.
 * Each pattern takes linear time: fixed words with spaces between them.
 */
const phrases: readonly Phrase[] = [
  { pattern: /\bRTFM\b/giu, reason: notAnAnswer },
  { pattern: /\bread\s+the\s+f[a-z]*\s+(?:ing\s+)?(?:manual|docs|documentation)\b/giu, reason: notAnAnswer },
  {
    pattern: new RegExp(
      String.raw`${told}(?:read|check|see)\s+the\s+(?:manual|docs|documentation|faq|readme)\b`,
      'gimu',
    ),
    reason: notAnAnswer,
    unlessLinked: true,
  },
  {
    pattern: new RegExp(
      String.raw`${told}google\s+(?:it|that|this)\b|\bgoogle\s+is\s+your\s+friend\b`,
      'gimu',
    ),
    reason: notAnAnswer,
  },
  { pattern: /\blet\s+me\s+google\s+that\b|\blmgtfy\b|\blmddgtfy\b/giu, reason: notAnAnswer },
  {
    pattern: new RegExp(
      String.raw`${told}(?:search|check|read)\s+the\s+archives?\b|(?:\bit['’]?s|\bis|\bare|\bwas)\s+(?:all\s+)?in\s+the\s+archives?\b`,
      'gimu',
    ),
    reason: everyQuestion,
    unlessLinked: true,
  },
  {
    pattern:
      /\b(?:been|is|was|were|already)\s+(?:answered|asked|discussed|explained)\s+(?:long\s+ago|(?:a\s+|so\s+)?(?:many|hundred|thousand|million|\d+)\s+times)\b/giu,
    reason: everyQuestion,
    unlessLinked: true,
  },
  { pattern: /\bas\s+(?:i|we)(?:['’]ve)?\s+already\s+(?:said|told|explained)\b/giu, reason: everyQuestion },
  { pattern: /\bobviously\b|\bneedless\s+to\s+say\b/giu, reason: notObvious },
  { pattern: /\b(?:everybody|everyone|anybody|anyone)\s+(?:already\s+)?knows\b/giu, reason: notObvious },
  { pattern: /\byou\s+should\s+(?:already\s+know|have\s+known)\b/giu, reason: notObvious },
  { pattern: /\bnot\s+rocket\s+science\b/giu, reason: notObvious },
  { pattern: /\b(?:did|do|have)\s+you\s+even\b/giu, reason: aboutThePerson },
  { pattern: /\bwhat\s+were\s+you\s+thinking\b|\bhow\s+could\s+you\s+not\b/giu, reason: aboutThePerson },
  {
    pattern: /\bdumb\s+(?:code|ideas?|mistakes?|patch|people|person|things?)\b|\b(?:is|so|how)\s+dumb\b/giu,
    reason: aboutThePerson,
  },
  {
    pattern: /\bshut\s+up\b|\bwaste\s+of\s+my\s+time\b|(?<!\bnot\s{1,3})\byour\s+fault\b/giu,
    reason: aboutThePerson,
  },
];

const link = /https?:\/\/|\]\(/iu;

/**
 * Such phrases in a text, kind by kind.
 *
 * @param prose as `proseOf` gives it for the text
 */
export function phrasesThatHurt(markdown: string, prose: string): ToneHint[] {
  const linked = link.test(markdown);
  return phrases
    .filter(({ unlessLinked }) => !(unlessLinked && linked))
    .flatMap(({ pattern, reason }) =>
      [...prose.matchAll(pattern)].map(({ 0: { length }, index }) => {
        const words = markdown.slice(index, index + length);
        const text = `“${words.replace(/\s+/gu, ' ')}” may read as harsh. ${reason}`;
        return { start: index, end: index + length, words, text };
      }),
    );
}
