import { UserErrorCode, type Refusal } from '#domain/refusals';
import { joinAwayPeriods, type AwayPeriod } from './away-periods.js';
import { dateOfEpochDay, epochDayOf, type CalendarDate } from './calendar-date.js';
import { quoted } from './quoted.js';

export const MOST_AWAY_PERIODS = 50;
/** The longest single period, in days: a leap year. */
export const LONGEST_AWAY_DAYS = 366;

export type ParsedAwayPeriods =
  | { readonly away: AwayPeriod[]; readonly refusals?: undefined }
  | { readonly away?: undefined; readonly refusals: Refusal[] };

type Refuse = (property: keyof AwayPeriod, message: string, hint: string) => void;

/**
 * Reads away dates; periods that overlap or follow each other are joined, not refused. `today` is the date in the
 * member's zone. Refuses with `AWAY_PERIOD_INVALID`, whose field is `[...field, index, property]`.
 */
export function parseAwayPeriods(
  inputs: readonly AwayPeriod[],
  today: CalendarDate,
  field: readonly string[] = ['away'],
): ParsedAwayPeriods {
  if (inputs.length > MOST_AWAY_PERIODS) return { refusals: [tooMany(inputs.length, field)] };

  const refusals: Refusal[] = [];
  for (const [index, input] of inputs.entries()) {
    checkPeriod(input, today, (property, message, hint) => {
      const path = [...field, String(index), property];
      refusals.push({ code: UserErrorCode.AWAY_PERIOD_INVALID, message, hint, field: path });
    });
  }
  return refusals.length > 0 ? { refusals } : { away: joinAwayPeriods(inputs) };
}

function checkPeriod(input: AwayPeriod, today: CalendarDate, refuse: Refuse): void {
  const from = parseDate('from', input.from, refuse);
  const to = parseDate('to', input.to, refuse);
  if (from === null || to === null) return;

  if (to < from) {
    const message = `This time away starts on ${input.from} and would be over on ${input.to}, before it.`;
    refuse(
      'to',
      message,
      'Choose a last day that is not before the first; for a single day they are the same.',
    );
  } else if (to - from + 1 > LONGEST_AWAY_DAYS) {
    const longest = dateOfEpochDay(from + LONGEST_AWAY_DAYS - 1);
    const message = `This time away lasts ${to - from + 1} days, and one entry holds up to ${LONGEST_AWAY_DAYS}.`;
    refuse('to', message, `Choose ${longest} or earlier; you can add the rest as another entry.`);
  } else if (input.to < today) {
    const message = `This time away was over on ${input.to}, and today is ${today} where you are.`;
    refuse('to', message, 'Leave it out, or choose dates from today on.');
  }
}

/** The epoch day, or null when refused. */
function parseDate(property: 'from' | 'to', text: string, refuse: Refuse): number | null {
  const day = epochDayOf(text);
  if (day === null) {
    const message = `We cannot find ${quoted(text)} in the calendar.`;
    refuse(property, message, 'Write dates as year, month and day, for example 2026-12-24.');
  }
  return day;
}

function tooMany(count: number, field: readonly string[]): Refusal {
  return {
    code: UserErrorCode.AWAY_PERIOD_INVALID,
    message: `These are ${count} times away, and the list has room for ${MOST_AWAY_PERIODS}.`,
    hint: 'Join the ones that follow each other, then send the list again.',
    field,
  };
}
