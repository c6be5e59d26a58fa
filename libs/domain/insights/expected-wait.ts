import { kaplanMeier, type Observation, type SurvivalStep, timeUntil } from './kaplan-meier.js';

/** One newcomer's asking, from its first request on, through all that followed it. */
export interface Asking extends Pick<Observation, 'count'> {
  /** Until a mentor took it on, or until now, or until it ended otherwise; in hours. */
  readonly hours: number;
  readonly outcome: 'ACCEPTED' | 'WAITING' | 'ENDED';
}

export interface ExpectedWait {
  /** Whether there is enough to say something by. */
  readonly enoughData: boolean;
  /** Hours until a mentor has taken on half of those who ask; null without enough data. */
  readonly medianHours: number | null;
  /** Hours until a mentor has taken on nine in ten; null without enough data, and when that is beyond what was seen. */
  readonly nineTenthsHours: number | null;
  /** How many askings a mentor took on. */
  readonly answered: number;
  /** How many still wait. */
  readonly stillWaiting: number;
  /** How many still wait after how many hours, one step for each time at which somebody was taken on; empty without enough data. */
  readonly curve: readonly SurvivalStep[];
  /** All of it as a sentence for people. */
  readonly text: string;
}

/** How many days back askings count. */
export const expectedWaitDays = 180;

/** Fewer than these say nothing about the next. */
export const enough = { askings: 10, accepted: 5 } as const;

/**
 * How long somebody who asks now may expect to wait for a mentor who takes them on: the
 * Kaplan–Meier estimate over a community's askings, which counts those who still wait, and
 * those who were declined, gave up or ran out of time, for as long as they waited.
 */
export function expectedWait(askings: readonly Asking[]): ExpectedWait {
  const countOf = (outcome?: Asking['outcome']) =>
    askings.reduce(
      (sum, one) => (outcome === undefined || one.outcome === outcome ? sum + (one.count ?? 1) : sum),
      0,
    );
  const counts = { answered: countOf('ACCEPTED'), stillWaiting: countOf('WAITING') };
  const curve = kaplanMeier(
    askings.map(({ hours, outcome, count }) => ({
      time: hours,
      happened: outcome === 'ACCEPTED',
      ...(count !== undefined && { count }),
    })),
  );
  const medianHours = timeUntil(curve, 0.5);
  const some = countOf() >= enough.askings && counts.answered >= enough.accepted;
  if (!some || medianHours === null) {
    return {
      enoughData: false,
      medianHours: null,
      nineTenthsHours: null,
      ...counts,
      curve: [],
      text: notEnough,
    };
  }
  const nineTenthsHours = timeUntil(curve, 0.9);
  const text = sentence(medianHours, nineTenthsHours);
  return { enoughData: true, medianHours, nineTenthsHours, ...counts, curve, text };
}

const notEnough = 'Not enough data yet to say how long it takes until a mentor takes a request on.';

function sentence(medianHours: number, nineTenthsHours: number | null): string {
  const half = `A mentor takes on half of those who ask within ${within(medianHours)}`;
  return nineTenthsHours === null
    ? `${half}.`
    : `${half}, and nine in ten within ${within(nineTenthsHours)}.`;
}

/** `an hour`, `30 hours`, `3 days`: rounded up, so that it promises no more than was seen. */
function within(hours: number): string {
  const whole = Math.ceil(hours);
  if (whole <= 1) return 'an hour';
  return whole < 48 ? `${whole} hours` : `${Math.ceil(whole / 24)} days`;
}
