import type { InvitedMentor, InvitingPlace } from '#domain/mentorships';
import { blockedBetween } from './requests.repository.js';

/** What an invitation is decided by: the place, and the mentor beside it. */
export interface InvitingFacts extends InvitingPlace, InvitedMentor {
  readonly id: string;
}

const waiting = `invitation.mentorship_id = asked.mentorship_id
  AND invitation.status = 'OPEN' AND invitation.expires_at > clock_timestamp()`;

/**
 * SQL: who is where somebody is invited to. For a mentorship its people and those of all its
 * conversations, for one conversation those of it alone.
 *
 * @param asked SQL of the rows in question: `id, mentorship_id, thread_id, mentor_id`
 */
const placeOf = (asked: string): string => `
  asked AS (${asked}),
  there AS (
    SELECT asked.id AS asked_id, who.* FROM asked JOIN mentorship ON mentorship.id = asked.mentorship_id
     CROSS JOIN LATERAL (
       SELECT person.id AS member_id, NULL::uuid AS thread_id, true AS inside, true AS open
         FROM unnest(ARRAY[mentorship.mentee_id, mentorship.lead_id]
                     || ARRAY(SELECT member_id FROM co_mentor WHERE mentorship_id = mentorship.id)) AS person (id)
        WHERE asked.thread_id IS NULL
        UNION ALL
       SELECT own.member_id, own.thread_id, asked.thread_id IS NOT NULL, thread.closed_at IS NULL
         FROM mentorship_thread JOIN thread ON thread.id = mentorship_thread.thread_id
         JOIN thread_participant own ON own.thread_id = thread.id
        WHERE mentorship_thread.mentorship_id = mentorship.id
          AND (asked.thread_id IS NULL OR asked.thread_id = own.thread_id)
     ) who)`;

/** SQL for {@link InvitingFacts}. @param asked as for the rows in question: `id, mentorship_id, thread_id, mentor_id` */
export const invitingFacts = (asked: string): string => `
  WITH ${placeOf(asked)}
  SELECT asked.id, asked.mentor_id AS "memberId", mentorship.status, thread.closed_at IS NOT NULL AS closed,
         'MENTOR' = ANY (member.roles) AS mentors, member.suspended_at IS NOT NULL AS suspended,
         profile.resting_since IS NOT NULL AS resting,
         EXISTS (SELECT 1 FROM there
                  WHERE asked_id = asked.id AND ${blockedBetween('there.member_id', 'asked.mentor_id')}) AS blocked,
         EXISTS (SELECT 1 FROM there
                  WHERE asked_id = asked.id AND there.member_id = asked.mentor_id AND inside) AS "takesPart",
         EXISTS (SELECT 1 FROM mentor_invitation invitation
                  WHERE ${waiting} AND invitation.mentor_id = asked.mentor_id
                    AND invitation.thread_id IS NOT DISTINCT FROM asked.thread_id) AS "alreadyInvited",
         (SELECT count(*)::int FROM mentor_invitation invitation WHERE ${waiting}) AS "openInvitations",
         coalesce((SELECT max(people.count)::int
                     FROM (SELECT count(*) FROM there
                            WHERE asked_id = asked.id AND there.open AND there.member_id <> asked.mentor_id
                            GROUP BY there.thread_id) people), 0) AS participants
    FROM asked
    JOIN mentorship ON mentorship.id = asked.mentorship_id
    JOIN member ON member.id = asked.mentor_id
    JOIN profile ON profile.member_id = member.id
    LEFT JOIN thread ON thread.id = asked.thread_id`;
