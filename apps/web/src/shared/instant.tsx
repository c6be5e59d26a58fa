import type { ReactNode } from 'react';
import { words } from '../words/index.js';
import { distance, moment, timeThere } from './dates.js';
import { nameOf, type PersonRef } from './person.js';
import { useNow } from './use-now.js';

/** The clock of whom an instant concerns besides its reader; `name` absent where a sentence has said whose it is. */
export interface OtherClock {
  readonly zone: string;
  readonly name?: string;
}

/**
 * Whose clock stands beside the reader's own: that of a member; nobody's where an instant concerns the reader alone, or
 * nobody else yet, as in the open queue.
 */
export type Beside = OtherClock | 'nobody' | 'nobody yet';

export const clockOf = (member: PersonRef & { readonly timeZone: string }): OtherClock => ({
  zone: member.timeZone,
  name: nameOf(member),
});

interface Shown {
  at: string;
  beside: Beside;
  className?: string | undefined;
  /** Said instead of the clocks, which stand in the tooltip then. */
  children?: ReactNode;
}

/**
 * An instant on the reader's clock and, where it differs, on another person's: "Tue 24 Nov, 18:30 your time, 19:30 for
 * Mira". Every time of day on a page is one of these, which the story of every page sees to; whose clock stands
 * beside the reader's has to be said each time. A plain element: a conversation has one in each message.
 */
export function Instant({ at, beside, className, children }: Shown) {
  const clocks = bothTimes(at, beside);
  return (
    <time
      dateTime={at}
      className={className}
      title={children === undefined ? undefined : clocks}
      data-zone={typeof beside === 'string' ? beside : beside.zone}
    >
      {children ?? clocks}
    </time>
  );
}

/** The same as a distance, "2 hours ago", with the clocks in the tooltip; for what is recent or near. */
export function Ago({ at, beside }: Pick<Shown, 'at' | 'beside'>) {
  return (
    <Instant at={at} beside={beside}>
      {distance(at, useNow())}
    </Instant>
  );
}

/** The reader's time, and the other's where their clocks show another. */
function bothTimes(at: string, beside: Beside): string {
  if (typeof beside === 'string') return moment(at);
  const there = timeThere(at, beside.zone);
  return there === null ? moment(at) : words.times.both(moment(at), there, beside.name);
}
