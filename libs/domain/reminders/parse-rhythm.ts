import { DAY_MINUTES, minuteOfDay, type Weekday, weekdays } from '#domain/availability';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import type { QuietHours } from './reminder-rhythm.js';

/** A rhythm as it arrives; anything may be in its times. */
export interface RhythmInput {
  /** Absent or null: any day. */
  readonly days?: readonly Weekday[] | null;
  /** Null: reminders at any hour. Absent: as before. Times of day as `HH:MM`; `24:00` is midnight. */
  readonly quietHours?: { readonly from: string; readonly until: string } | null;
}

export interface ParsedRhythm {
  /** Each day once, in the order of the week; null for all seven. */
  readonly days: readonly Weekday[] | null;
  readonly quietHours?: QuietHours | null;
}

/** Reads a rhythm. Refused with INVALID_INPUT: no day at all, quiet hours that are not two different times of day. */
export function parseRhythm({ days, quietHours }: RhythmInput): Outcome<ParsedRhythm> {
  const chosen = weekdays.filter((day) => days?.includes(day) ?? true);
  if (chosen.length === 0) return { refused: noDay };
  const rhythm = { days: chosen.length === weekdays.length ? null : chosen };
  if (quietHours === undefined) return rhythm;
  if (quietHours === null) return { ...rhythm, quietHours: null };

  const [from, until] = [minuteOfDay(quietHours.from), minuteOfDay(quietHours.until)];
  if (from === null) return { refused: noTime('from') };
  if (until === null) return { refused: noTime('until') };
  const quiet = { from: from % DAY_MINUTES, until: until % DAY_MINUTES };
  return quiet.from === quiet.until ? { refused: noHourLeft } : { ...rhythm, quietHours: quiet };
}

const noDay: Refusal = {
  code: UserErrorCode.INVALID_INPUT,
  message: 'A rhythm needs at least one day of the week, or no reminder could ever come.',
  hint: 'Name the days that suit you, or leave the days out for any day. To take nothing new for a while, pause mentoring.',
  field: ['days'],
};

const noTime = (name: keyof QuietHours): Refusal => ({
  code: UserErrorCode.INVALID_INPUT,
  message: 'We cannot read this as a time of day.',
  hint: 'Write hours and minutes from 00:00 to 24:00, for example 22:00.',
  field: ['quietHours', name],
});

const noHourLeft: Refusal = {
  code: UserErrorCode.INVALID_INPUT,
  message: 'Quiet hours need two different times, from when and until when.',
  hint: 'For reminders at any hour, set quietHours to null.',
  field: ['quietHours', 'until'],
};
