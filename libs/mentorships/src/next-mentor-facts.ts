import { mostParticipants, type NextMentor } from '#domain/mentorships';
import { MemberRole } from '#domain/communities';
import { acceptingStateOf, loadOf, type Profile } from '#profiles';
import { blockedBetween } from './requests.repository.js';

/** One who is asked to lead a mentorship, as it stands in the database. */
export interface NextMentorRow
  extends
    Omit<NextMentor, 'load' | 'accepting'>,
    Pick<
      Profile,
      | 'capacity'
      | 'activeMentorships'
      | 'waitingRequests'
      | 'paused'
      | 'pausedUntil'
      | 'restingSince'
      | 'away'
      | 'timeZone'
    > {
  readonly id: string;
  readonly roles: readonly MemberRole[];
  readonly suspendedAt: Date | null;
  /** PostgreSQL's clock when it was read. */
  readonly now: Date;
}

/** As the rules look at them. */
export function nextMentorOf({ roles, suspendedAt, now, ...row }: NextMentorRow): NextMentor {
  const { memberId, blocked, alreadyInMentorship, alreadyRequested, crowded } = row;
  return {
    memberId,
    blocked,
    alreadyInMentorship,
    alreadyRequested,
    crowded,
    load: roles.includes(MemberRole.MENTOR) ? loadOf(row) : null,
    accepting: acceptingStateOf(row, suspendedAt, now.getTime()),
  };
}

/**
 * SQL for {@link NextMentorRow}.
 *
 * @param offered SQL of the offers in question: `id, mentorship_id, to_id, from_leaves, thread_ids`
 */
export const nextMentorFacts = (offered: string): string => `
  WITH offered AS (${offered}),
  inside AS (
    SELECT offered.id AS offer_id, person.id AS member_id FROM offered
      JOIN mentorship ON mentorship.id = offered.mentorship_id
     CROSS JOIN LATERAL unnest(ARRAY[mentorship.mentee_id, mentorship.lead_id]
       || ARRAY(SELECT member_id FROM co_mentor WHERE mentorship_id = mentorship.id)) AS person (id)),
  there AS (
    SELECT offer_id, member_id, NULL::uuid AS thread_id FROM inside
     UNION ALL
    SELECT offered.id, own.member_id, own.thread_id FROM offered
      JOIN thread_participant own ON own.thread_id = ANY (offered.thread_ids))
  SELECT offered.id, offered.to_id AS "memberId", member.roles, member.suspended_at AS "suspendedAt",
         profile.capacity, profile.active_mentorships AS "activeMentorships",
         profile.waiting_requests AS "waitingRequests", profile.paused, profile.paused_until AS "pausedUntil",
         profile.resting_since AS "restingSince", profile.away, profile.time_zone AS "timeZone",
         EXISTS (SELECT 1 FROM there
                  WHERE offer_id = offered.id AND ${blockedBetween('there.member_id', 'offered.to_id')}) AS blocked,
         EXISTS (SELECT 1 FROM mentorship other
                  WHERE other.mentee_id = mentorship.mentee_id AND other.lead_id = offered.to_id
                    AND other.id <> mentorship.id AND other.status IN ('ACTIVE','PAUSED')) AS "alreadyInMentorship",
         EXISTS (SELECT 1 FROM mentorship_request request
                  WHERE request.newcomer_id = mentorship.mentee_id AND request.mentor_id = offered.to_id
                    AND request.status = 'SUBMITTED' AND request.expires_at > clock_timestamp()) AS "alreadyRequested",
         NOT offered.from_leaves AND EXISTS (
           SELECT 1 FROM there WHERE offer_id = offered.id AND member_id <> offered.to_id
            GROUP BY thread_id HAVING count(*) >= ${mostParticipants}) AS crowded,
         clock_timestamp() AS now
    FROM offered
    JOIN mentorship ON mentorship.id = offered.mentorship_id
    JOIN member ON member.id = offered.to_id
    JOIN profile ON profile.member_id = member.id`;
