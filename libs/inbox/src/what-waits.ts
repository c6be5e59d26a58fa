import type { InboxItemKind } from '#domain/inbox';
import { holdMinutes } from '#domain/mentorships';
import { blockedBetween, quietSinceSql } from '#mentorships';
import { keptApart } from '#threads';

/**
 * SQL: `me`, the memberships in which user $1 can act, by the rule of `cannotAct`: that in community
 * $2, or all for null. Where one cannot act, nothing waits.
 */
export const me = `me AS MATERIALIZED (
  SELECT member.id, member.community_id, member.roles
    FROM member JOIN community ON community.id = member.community_id
   WHERE member.user_id = $1 AND ($2::uuid IS NULL OR member.community_id = $2) AND member.suspended_at IS NULL
     AND member.accepted_conduct_version >= community.conduct_version)`;

/** What waits for its answer from the mentor whom it names; from who is none any more it moves on by itself. */
const requests = `
  SELECT id, submitted_at AS since FROM mentorship_request
   WHERE mentor_id = me.id AND status = 'SUBMITTED' AND expires_at > now() AND 'MENTOR' = ANY (me.roles)`;

/** A hold ends no later than the request's own deadline. */
const claims = `
  SELECT id, claimed_until - interval '${holdMinutes} minutes' AS since FROM mentorship_request
   WHERE claimed_by_id = me.id AND claimed_until > now()`;

/**
 * Threads of requests that wait for a mentor are that mentor's request or claim already, and past
 * the deadline nobody's. Those of what is over are closed, and so wait for nobody.
 */
const turns = `
  SELECT thread.id, thread.awaiting_since AS since FROM thread
    JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = thread.awaiting_id
   WHERE thread.awaiting_id = me.id AND thread.awaiting_since IS NOT NULL AND thread.closed_at IS NULL
     AND NOT ${keptApart}
     AND NOT EXISTS (SELECT 1 FROM mentorship_request request
                      WHERE request.thread_id = thread.id AND request.status = 'SUBMITTED'
                        AND (request.newcomer_id <> me.id OR request.expires_at <= now()))`;

/** Open until somebody writes or says that it goes on. */
const stillGoing = `
  SELECT mentorship.id, mentorship.still_going_asked_at AS since FROM mentorship
   WHERE (mentorship.mentee_id = me.id OR mentorship.lead_id = me.id)
     AND mentorship.status = 'ACTIVE' AND mentorship.still_going_asked_at IS NOT NULL
     AND mentorship.still_going_asked_at >= ${quietSinceSql('mentorship')}`;

/** Claimed by those whom one guides. */
const menteesMilestones = `
  SELECT id, logged_at AS since FROM milestone
   WHERE status = 'CLAIMED' AND NOT ${blockedBetween('me.id', 'member_id')}
     AND member_id IN (
       SELECT mentee_id FROM mentorship WHERE lead_id = me.id AND status IN ('ACTIVE','PAUSED')
       UNION ALL
       SELECT mentee_id FROM co_mentor
         JOIN mentorship ON mentorship.id = co_mentor.mentorship_id AND mentorship.status IN ('ACTIVE','PAUSED')
        WHERE co_mentor.member_id = me.id)`;

/**
 * Coordinators may decide every milestone; to look after those of members who have a mentor
 * would only fill their inbox.
 */
const unguidedMilestones = `
  SELECT id, logged_at AS since FROM milestone
   WHERE 'COORDINATOR' = ANY (me.roles) AND milestone.community_id = me.community_id
     AND status = 'CLAIMED' AND member_id <> me.id AND NOT ${blockedBetween('me.id', 'member_id')}
     AND NOT EXISTS (
       SELECT 1 FROM mentorship guided
         LEFT JOIN co_mentor ON co_mentor.mentorship_id = guided.id
         JOIN member guide ON guide.id IN (guided.lead_id, co_mentor.member_id)
        WHERE guided.mentee_id = milestone.member_id AND guided.status IN ('ACTIVE','PAUSED')
          AND guide.suspended_at IS NULL AND NOT ${blockedBetween('guide.id', 'guided.mentee_id')})`;

/** What another mentor asks; who is none any more is asked no more. */
const invitations = `
  SELECT id, invited_at AS since FROM mentor_invitation
   WHERE mentor_id = me.id AND status = 'OPEN' AND expires_at > now() AND 'MENTOR' = ANY (me.roles)`;

/** The mentee can object, but is not waited for. */
const handOvers = `
  SELECT id, offered_at AS since FROM hand_over
   WHERE to_id = me.id AND status = 'OFFERED' AND expires_at > now() AND 'MENTOR' = ANY (me.roles)`;

/**
 * SQL for each kind: what waits for the member `me`, by the subject's id and since when. No two
 * give the same id for the same member.
 */
export const whatWaits: readonly { readonly kind: InboxItemKind; readonly sql: string }[] = [
  { kind: 'REQUEST', sql: requests },
  { kind: 'CLAIM', sql: claims },
  { kind: 'TURN', sql: turns },
  { kind: 'STILL_GOING', sql: stillGoing },
  { kind: 'MILESTONE', sql: menteesMilestones },
  { kind: 'MILESTONE', sql: unguidedMilestones },
  { kind: 'INVITATION', sql: invitations },
  { kind: 'HAND_OVER', sql: handOvers },
];
