import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { MailActionKind } from './mail-action.entity.js';
import type { FoundAction } from './mail-actions.repository.js';

/** What a link is about, as far as the page that asks once more needs it; never what people wrote to each other. */
export interface ActionSubject {
  /** The other person's name. */
  readonly who: string;
  /** A thread's title or a rung's name; null for a request, which has neither. */
  readonly what: string | null;
  /** Where it is in the browser, from the root. */
  readonly path: string;
  /** Whether it still waits, as far as one can see without trying. */
  readonly waits: boolean;
}

type Row = Omit<ActionSubject, 'path'> & {
  /** Where it is below its community. */
  readonly place: string;
};

const nameOf = (person: string) => `coalesce(nullif(trim(${person}.name), ''), ${person}.login)`;

const ofRequest = `
  SELECT ${nameOf('person')} AS who, NULL AS what, 'requests/' || request.id AS place,
         (request.status = 'SUBMITTED'
           AND (request.mentor_id = $2
                OR (request.claimed_by_id = $2 AND request.claimed_until > clock_timestamp()))) IS TRUE AS waits
    FROM mentorship_request request
    JOIN member ON member.id = request.newcomer_id
    JOIN user_account person ON person.id = member.user_id
   WHERE request.id = $1`;

const ofThread = `
  SELECT ${nameOf('person')} AS who, thread.title AS what, 'threads/' || thread.id AS place,
         thread.awaiting_since IS NOT NULL AND thread.closed_at IS NULL
           AND coalesce(awaited.side, 'MENTOR') = own.side AS waits
    FROM thread
    JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = $2
    JOIN LATERAL (
      SELECT member_id FROM thread_participant other
       WHERE other.thread_id = thread.id AND other.side <> own.side
       ORDER BY other.member_id = thread.lead_id DESC, other.joined_at LIMIT 1) other ON true
    JOIN member ON member.id = other.member_id
    JOIN user_account person ON person.id = member.user_id
    LEFT JOIN thread_participant awaited
      ON awaited.thread_id = thread.id AND awaited.member_id = thread.awaiting_id
   WHERE thread.id = $1`;

const ofMilestone = `
  SELECT ${nameOf('person')} AS who, rung.name AS what, 'path?member=' || member.id AS place,
         milestone.status = 'CLAIMED' AS waits
    FROM milestone
    JOIN rung ON rung.id = milestone.rung_id
    JOIN member ON member.id = milestone.member_id AND member.id <> $2
    JOIN user_account person ON person.id = member.user_id
   WHERE milestone.id = $1`;

const subjectSql: Readonly<Record<MailActionKind, string>> = {
  ACCEPT_REQUEST: ofRequest,
  DECLINE_REQUEST: ofRequest,
  HAND_BACK_TURN: ofThread,
  CONFIRM_MILESTONE: ofMilestone,
};

@Injectable()
export class ActionSubjects {
  constructor(private readonly db: Database) {}

  /** Null when it is gone, or not theirs any more. */
  async of({ kind, subjectId, memberId, community }: FoundAction): Promise<ActionSubject | null> {
    const [row] = await this.db.query<Row>(subjectSql[kind], [subjectId, memberId]);
    if (row === undefined) return null;
    const { place, ...subject } = row;
    return { ...subject, path: `/c/${community.slug}/${place}` };
  }
}
