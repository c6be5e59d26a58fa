import type { ClaimingMentor } from '#domain/mentorships';
import { acceptingStateOf, loadOf, type Profile } from '#profiles';
import type { ClaimFacts } from './requests.repository.js';

/**
 * A mentor beside a request, as the rules look at them; null for who never offered mentoring.
 * Whether the mentor is suspended is asked of everybody who acts at all, and not again here.
 *
 * @param now the database's clock
 */
export function claimingMentor(profile: Profile, facts: ClaimFacts, now: Date): ClaimingMentor | null {
  const load = loadOf(profile);
  if (load === null) return null;
  const accepting = acceptingStateOf(profile, null, now.getTime());
  return { ...facts, memberId: profile.memberId, load, timeZone: profile.timeZone, accepting };
}
