import type { ResponseStats } from './facts.js';

/** How a mentor usually answers, as far as it can honestly be said. */
export const UsualAnswer = {
  /** Nobody has asked them long enough ago. */
  NONE_YET: 'NONE_YET',
  /** Too few to say anything by. */
  FEW_YET: 'FEW_YET',
  WITHIN_THREE_DAYS: 'WITHIN_THREE_DAYS',
  MAY_TAKE_LONGER: 'MAY_TAKE_LONGER',
} as const;
export type UsualAnswer = (typeof UsualAnswer)[keyof typeof UsualAnswer];

/** "Usually" is said of at least this many requests, of which at least this share was answered in time. */
const usually = { answerable: 3, share: 0.7 };

/** What a mentor's answers so far say to somebody who thinks of asking them. */
export function usualAnswer({ answeredWithin72h, answerable }: ResponseStats): UsualAnswer {
  if (answerable === 0) return UsualAnswer.NONE_YET;
  if (answerable < usually.answerable) return UsualAnswer.FEW_YET;
  return answeredWithin72h >= usually.share * answerable
    ? UsualAnswer.WITHIN_THREE_DAYS
    : UsualAnswer.MAY_TAKE_LONGER;
}
