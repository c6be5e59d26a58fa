/** Why a request went on from the mentor who was asked. */
export const MovedOnBecause = {
  /** Its time ran out without an answer. */
  NO_ANSWER: 'NO_ANSWER',
  /** The mentor is away. */
  AWAY: 'AWAY',
  /** The mentor takes no requests for a while. */
  PAUSED: 'PAUSED',
  /** Requests passed the mentor by in silence, so they rest. */
  RESTING: 'RESTING',
  /** They are no mentor any more. */
  NO_LONGER_MENTOR: 'NO_LONGER_MENTOR',
} as const;
export type MovedOnBecause = (typeof MovedOnBecause)[keyof typeof MovedOnBecause];

interface FactsByKind {
  readonly REQUEST_WAITING: { readonly hoursLeft: number };
  readonly REQUEST_REROUTED: { readonly because: MovedOnBecause };
  readonly REQUEST_QUEUED: { readonly because: MovedOnBecause };
  readonly TURN_WAITS: { readonly days: number };
  readonly STILL_GOING: { readonly days: number };
  readonly MILESTONE_CLAIMED: { readonly rung: string };
  readonly MILESTONE_CONFIRMED: { readonly rung: string };
  readonly MILESTONE_DECLINED: { readonly rung: string };
}

/** The kinds that come with facts; the others have none. */
export type KindWithFacts = keyof FactsByKind;
export type FactsOf<Kind extends KindWithFacts> = FactsByKind[Kind];

/** What could be made out of stored facts: another version of Waymark may have written them. */
export interface ReadFacts {
  readonly hoursLeft?: number;
  readonly days?: number;
  readonly because?: MovedOnBecause;
  readonly rung?: string;
}

const isCount = (fact: unknown): fact is number => typeof fact === 'number' && Number.isFinite(fact);
const isBecause = (fact: unknown): fact is MovedOnBecause =>
  typeof fact === 'string' && Object.hasOwn(MovedOnBecause, fact);

export function readFacts({ hoursLeft, days, because, rung }: Readonly<Record<string, unknown>>): ReadFacts {
  return {
    ...(isCount(hoursLeft) && { hoursLeft }),
    ...(isCount(days) && { days }),
    ...(isBecause(because) && { because }),
    ...(typeof rung === 'string' && rung !== '' && { rung }),
  };
}
