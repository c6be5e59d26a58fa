import type { AwayPeriod, Weekday } from '#domain/availability';

/** A stretch of every day in which no reminder comes, in minutes (0–1439) on the member's own clock. */
export interface QuietHours {
  readonly from: number;
  /** Not part of it; before `from` when the stretch runs past midnight. Never equal to `from`. */
  readonly until: number;
}

/** When a member likes to be reminded, all on the clocks and the calendar of their own zone. */
export interface ReminderRhythm {
  /** IANA name. */
  readonly timeZone: string;
  /** The days on which they see to mentoring, at least one; null: any day. */
  readonly days: readonly Weekday[] | null;
  /** Null: at any hour. */
  readonly quietHours: QuietHours | null;
  readonly away: readonly AwayPeriod[];
}
