import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import { keptApart } from '#threads';
import { seesHandOver } from './hand-overs.repository.js';
import { seesInvitation } from './invitations.repository.js';
import { readsPrivateNote } from './private-notes.repository.js';
import { blockedBetween } from './requests.repository.js';

/** A list that hangs below an owner, in the order of its rows' ids, as far as one user may see it. */
interface OwnedList {
  /** SQL from FROM on. `owner.id` is whose list it is, $2 the user who looks. */
  readonly items: string;
  /** The column that names and orders a row. */
  readonly id: string;
  /** The column that the filter by status looks at. */
  readonly status: string;
  readonly order: 'ASC' | 'DESC';
}

const viewerIn = (table: string): string =>
  `JOIN member viewer ON viewer.community_id = ${table}.community_id AND viewer.user_id = $2`;

const requestsBy = (column: 'newcomer_id' | 'mentor_id'): OwnedList => ({
  items: `FROM mentorship_request item ${viewerIn('item')}
         WHERE item.${column} = owner.id
           AND ('COORDINATOR' = ANY(viewer.roles) OR viewer.id IN (item.newcomer_id, item.mentor_id))`,
  id: 'item.id',
  status: 'item.status',
  order: 'DESC',
});

/** Each with whose it is. Who may see what is as in mentorships.policy.ts. */
export const lists = {
  /** By member: what they sent as newcomer. */
  sentRequests: requestsBy('newcomer_id'),
  /** By member: what was sent to them as mentor, or what they took out of the open queue. */
  receivedRequests: requestsBy('mentor_id'),
  /** By community: what any mentor may take, or another looks at for the moment; the longest there first. */
  openQueue: {
    items: `FROM mentorship_request item ${viewerIn('item')}
           WHERE item.community_id = owner.id AND item.status = 'SUBMITTED' AND item.mentor_id IS NULL
             AND item.expires_at > clock_timestamp() AND item.newcomer_id <> viewer.id
             AND EXISTS (SELECT 1 FROM member newcomer
                          WHERE newcomer.id = item.newcomer_id AND newcomer.suspended_at IS NULL)
             AND viewer.roles && ARRAY['MENTOR','COORDINATOR']
             AND NOT ${blockedBetween('viewer.id', 'item.newcomer_id')}`,
    id: 'item.id',
    status: 'item.status',
    order: 'ASC',
  },
  /** By community, for its coordinators: every asking that waits, by its first request, the longest there first. */
  waitingAskings: {
    items: `FROM mentorship_request item ${viewerIn('item')}
           WHERE item.community_id = owner.id AND item.status = 'SUBMITTED' AND 'COORDINATOR' = ANY(viewer.roles)`,
    id: 'item.first_request_id',
    status: 'item.status',
    order: 'ASC',
  },
  /** By member: in which they guide or are guided. */
  mentorships: {
    items: `FROM mentorship item ${viewerIn('item')}
           WHERE item.id IN (SELECT id FROM mentorship WHERE mentee_id = owner.id
                   UNION ALL SELECT id FROM mentorship WHERE lead_id = owner.id
                   UNION ALL SELECT mentorship_id FROM co_mentor WHERE member_id = owner.id)
             AND ('COORDINATOR' = ANY(viewer.roles) OR viewer.id IN (item.mentee_id, item.lead_id)
                  OR EXISTS (SELECT 1 FROM co_mentor
                              WHERE co_mentor.mentorship_id = item.id AND co_mentor.member_id = viewer.id))`,
    id: 'item.id',
    status: 'item.status',
    order: 'DESC',
  },
  /** By mentorship: its threads in which the viewer takes part. */
  threads: {
    // OPEN or CLOSED for the viewer, to whom a block reads as an end.
    status: `(SELECT CASE WHEN thread.closed_at IS NULL AND NOT ${keptApart} THEN 'OPEN' ELSE 'CLOSED' END
                FROM thread JOIN thread_participant own ON own.thread_id = thread.id
                JOIN member viewer ON viewer.id = own.member_id AND viewer.user_id = $2
               WHERE thread.id = item.thread_id)`,
    // Written so that a mentor of many looks into this mentorship's few threads, not through all of theirs.
    items: `FROM mentorship_thread item
           WHERE item.mentorship_id = owner.id
             AND $2 IN (SELECT member.user_id FROM thread_participant own JOIN member ON member.id = own.member_id
                         WHERE own.thread_id = item.thread_id)`,
    id: 'item.thread_id',
    order: 'DESC',
  },
  /** By mentorship: the mentors who are or were invited, for those in it. */
  invitations: {
    items: `FROM mentor_invitation item WHERE item.mentorship_id = owner.id AND ${seesInvitation}`,
    id: 'item.id',
    status: 'item.status',
    order: 'DESC',
  },
  /** By mentorship: its offers to other mentors, each for the three whom it concerns. */
  handOvers: {
    items: `FROM hand_over item WHERE item.mentorship_id = owner.id AND ${seesHandOver}`,
    id: 'item.id',
    status: 'item.status',
    order: 'DESC',
  },
  /** By mentorship: what its mentors wrote for each other, for them alone. */
  privateNotes: {
    items: `FROM private_note item WHERE item.mentorship_id = owner.id AND ${readsPrivateNote}`,
    id: 'item.id',
    status: 'NULL::text',
    order: 'DESC',
  },
} as const satisfies Record<string, OwnedList>;
export type ListName = keyof typeof lists;

export interface ListedId {
  readonly ownerId: string;
  readonly id: string;
}

@Injectable()
export class ListsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The same page of one list of several owners, one row more than asked for. Cursor: [id].
   *
   * @param statuses only rows in one of these; null for all
   */
  pages(
    name: ListName,
    ownerIds: readonly string[],
    userId: string,
    page: Page<CursorPosition>,
    statuses: readonly string[] | null,
  ): Promise<ListedId[]> {
    const { items, id, status, order }: OwnedList = lists[name];
    return this.db.query<ListedId>(
      `SELECT owner.id AS "ownerId", listed.id
         FROM unnest($1::uuid[]) AS owner (id)
        CROSS JOIN LATERAL (
          SELECT ${id} AS id ${items}
             AND ($3::text[] IS NULL OR ${status} = ANY($3))
             AND ($4::uuid IS NULL OR ${id} ${order === 'ASC' ? '>' : '<'} $4)
           ORDER BY ${id} ${order} LIMIT $5
        ) listed
        ORDER BY listed.id ${order}`,
      [ownerIds, userId, statuses, page.after?.[0] ?? null, page.limit + 1],
    );
  }

  /** How long one list of several owners is. */
  counts(
    name: ListName,
    ownerIds: readonly string[],
    userId: string,
    statuses: readonly string[] | null,
  ): Promise<{ readonly ownerId: string; readonly count: number }[]> {
    const { items, status }: OwnedList = lists[name];
    return this.db.query(
      `SELECT owner.id AS "ownerId", listed.count
         FROM unnest($1::uuid[]) AS owner (id)
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS count ${items} AND ($3::text[] IS NULL OR ${status} = ANY($3))
        ) listed`,
      [ownerIds, userId, statuses],
    );
  }
}
