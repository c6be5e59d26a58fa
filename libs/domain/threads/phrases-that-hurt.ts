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

/**
 * What the conduct text means by "not an answer", and its relatives; a rule of mentorship, in English.
 * Each pattern takes linear time: fixed words with spaces between them.
 */
const phrases: readonly Phrase[] = [
  { pattern: /\bRTFM\b/giu, reason: notAnAnswer },
  {
    pattern: /\bread\s+the\s+(?:f[a-z]*\s+(?:ing\s+)?)?manual\b/giu,
    reason: notAnAnswer,
    unlessLinked: true,
  },
  {
    pattern: /\b(?:read|check|see)\s+the\s+(?:docs|documentation|faq|source)\b/giu,
    reason: notAnAnswer,
    unlessLinked: true,
  },
  {
    pattern: /\b(?:just|simply)\s+google\b|\bgoogle\s+it\b|\bgoogle\s+is\s+your\s+friend\b/giu,
    reason: notAnAnswer,
  },
  { pattern: /\blet\s+me\s+google\s+that\b|\blmgtfy\b|\blmddgtfy\b/giu, reason: notAnAnswer },
  {
    pattern: /\b(?:in|search|check|read)\s+the\s+archives?\b/giu,
    reason: everyQuestion,
    unlessLinked: true,
  },
  {
    pattern:
      /\b(?:answered|asked|discussed|explained)\s+(?:a\s+)?(?:(?:many|hundred|thousand|\d+)\s+times|long\s+ago|a\s+million\s+times)\b/giu,
    reason: everyQuestion,
    unlessLinked: true,
  },
  { pattern: /\bas\s+(?:i|we)(?:['’]ve)?\s+already\s+(?:said|told|explained)\b/giu, reason: everyQuestion },
  { pattern: /\bobviously\b|\bneedless\s+to\s+say\b/giu, reason: notObvious },
  { pattern: /\b(?:everybody|everyone|anybody|anyone)\s+(?:already\s+)?knows\b/giu, reason: notObvious },
  { pattern: /\byou\s+should\s+(?:already\s+)?(?:know|have\s+known)\b/giu, reason: notObvious },
  { pattern: /\bit['’]?s\s+(?:not\s+rocket\s+science|not\s+that\s+hard)\b/giu, reason: notObvious },
  { pattern: /\bdid\s+you\s+even\b|\bhave\s+you\s+even\b|\bdo\s+you\s+even\b/giu, reason: aboutThePerson },
  { pattern: /\bwhat\s+were\s+you\s+thinking\b|\bhow\s+could\s+you\s+not\b/giu, reason: aboutThePerson },
  {
    pattern:
      /\bdumb\s+(?:code|ideas?|mistakes?|patch|people|person|questions?|things?)\b|\b(?:is|so|how)\s+dumb\b/giu,
    reason: aboutThePerson,
  },
  { pattern: /\b(?:shut\s+up|waste\s+of\s+(?:my\s+)?time|your\s+fault)\b/giu, reason: aboutThePerson },
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
