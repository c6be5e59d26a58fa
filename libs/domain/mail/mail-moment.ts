import { MINUTE_MS } from '#domain/availability';
import { nextAllowedMoment, type QuietHours } from '#domain/reminders';
import type { MailFrequency } from './mail-frequency.js';
import { nextDigest } from './next-digest.js';

/** Messages of one conversation within so many minutes of the first become one mail. */
export const gatheringMinutes = 2;

const DAY_MS = 24 * 60 * MINUTE_MS;

/** When somebody takes mail, on the clocks of their own zone. */
export interface MailRhythm {
  /** IANA name. */
  readonly timeZone: string;
  /** Null: at any hour. */
  readonly quietHours: QuietHours | null;
}

export interface MailMoment {
  /** Milliseconds since 1970; not after now: it goes out. */
  readonly at: number;
  /** Whether quiet hours moved it. */
  readonly held: boolean;
}

/**
 * When something that happened goes out by mail, from now on; null for never.
 *
 * @param earliestMs not before, such as the end of the gathering of messages
 */
export function mailMoment(
  frequency: MailFrequency,
  rhythm: MailRhythm,
  { occurredMs, earliestMs, nowMs }: Record<'occurredMs' | 'earliestMs' | 'nowMs', number>,
): MailMoment | null {
  if (frequency === 'NEVER') return null;
  const wished = frequency === 'AT_ONCE' ? earliestMs : nextDigest(frequency, rhythm.timeZone, occurredMs);
  const from = Math.max(wished, nowMs);
  if (rhythm.quietHours === null) return { at: from, held: false };
  const quiet = { ...rhythm, days: null, away: [] };
  // Quiet hours leave some of every day, and a clock change moves them by a few hours at most.
  const at = nextAllowedMoment(from, quiet, from + 3 * DAY_MS) ?? from;
  return { at, held: at > from };
}
