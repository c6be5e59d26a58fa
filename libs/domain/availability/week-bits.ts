import { QUARTER_MINUTES, WEEK_MINUTES } from './weekly-windows.js';

/** Quarters of an hour in a week: 672. */
export const WEEK_QUARTERS = WEEK_MINUTES / QUARTER_MINUTES;
const WORD_BITS = 32;
const WEEK_WORDS = WEEK_QUARTERS / WORD_BITS;

/**
 * One UTC week, Monday 00:00 to Monday 00:00, a bit for each quarter of an hour: quarter `q` is bit `q % 32`
 * (counted from the lowest) of word `q / 32`, in 21 words.
 */
export type WeekBits = Uint32Array;

export function emptyWeek(): WeekBits {
  return new Uint32Array(WEEK_WORDS);
}

/** Sets the quarters from `start` up to, but not including, `end`. */
export function fillQuarters(bits: WeekBits, start: number, end: number): void {
  for (let at = start; at < end;) {
    const low = at % WORD_BITS;
    const count = Math.min(WORD_BITS - low, end - at);
    const ones = count === WORD_BITS ? 0xffffffff : (1 << count) - 1;
    bits[(at - low) / WORD_BITS]! |= ones << low;
    at += count;
  }
}

/** The set quarters, 0–671, in order. */
export function setQuarters(bits: WeekBits): number[] {
  const quarters: number[] = [];
  bits.forEach((word, i) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      quarters.push(i * WORD_BITS + 31 - Math.clz32(rest & -rest));
    }
  });
  return quarters;
}

/** The minutes that a week's set quarters make up. */
export function minutesIn(bits: WeekBits): number {
  return overlapMinutes(bits, bits);
}

/** The minutes of a week that both have: 0–10080. */
export function overlapMinutes(a: WeekBits, b: WeekBits): number {
  let quarters = 0;
  for (let word = 0; word < WEEK_WORDS; word += 1) quarters += ones(a[word]! & b[word]!);
  return quarters * QUARTER_MINUTES;
}

/** The quarters that both have. */
export function commonQuarters(a: WeekBits, b: WeekBits): WeekBits {
  return a.map((word, i) => word & b[i]!);
}

/** How many bits of a 32-bit word are set: counted in pairs, then nibbles, then summed by the multiplication. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
