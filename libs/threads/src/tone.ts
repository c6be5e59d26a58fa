import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import retextEnglish from 'retext-english';
import retextProfanities from 'retext-profanities';
import { type Processor, unified } from 'unified';
import {
  harshWord,
  ordinaryWords,
  phrasesThatHurt,
  piecesOf,
  proseOf,
  threadTextLimits,
  type ToneHint,
} from '#domain/threads';
import { lengthOf } from '#domain/text';

/** UTF-16 code units that are read at once, in some tens of milliseconds; nobody writes a longer paragraph. */
const pieceLength = 5_000;
const mostHints = 20;

/** Words that profane nearly always (2 of 0, 1, 2): the lesser ones are names, and half of a system's vocabulary. */
const sureness = 2;

const english = unified()
  .use(retextEnglish)
  .use(retextProfanities, { sureness, ignore: ordinaryWords })
  .use(function (this: Processor) {
    this.compiler = () => ''; // only the hints are asked for
  })
  .freeze();

/** A gentle look at an English text before it is sent. Keeps nothing, tells nobody, forbids nothing. */
@Injectable()
export class Tone {
  /**
   * What may read as harsh, in the order in which it stands, at most 20; code and quotes are not looked at.
   * None for a text longer than a message can be. Others are served while a long one is read.
   */
  async hintsFor(markdown: string): Promise<ToneHint[]> {
    if (lengthOf(markdown) > threadTextLimits.body.max) return [];
    const prose = proseOf(markdown);
    const hints = phrasesThatHurt(markdown, prose);
    for (const { text, start } of piecesOf(prose, pieceLength)) {
      hints.push(...harshWordsIn(text, start));
      await setImmediate();
    }
    return hints.sort((a, b) => a.start - b.start).slice(0, mostHints);
  }
}

function harshWordsIn(text: string, offset: number): ToneHint[] {
  return english.processSync(text).messages.flatMap(({ place }) => {
    if (place === undefined || !('start' in place)) return [];
    const [start, end] = [place.start.offset, place.end.offset];
    if (start === undefined || end === undefined) return [];
    const words = text.slice(start, end);
    return [{ start: offset + start, end: offset + end, words, text: harshWord(words) }];
  });
}
