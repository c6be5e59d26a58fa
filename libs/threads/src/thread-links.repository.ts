import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { repositoryKey } from '#domain/communities';
import type { GithubReference, ThreadLinkKind, ThreadLinkState } from '#domain/threads';
import { Database, newId, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import { ThreadLink } from './thread-link.entity.js';
import { ThreadLinkMention } from './thread-link-mention.entity.js';

/** A link with the first message that mentions it, and what GitHub told. */
export interface MentionedLink extends ThreadLink {
  readonly title: string | null;
  readonly state: ThreadLinkState | null;
  readonly stateAsOf: Date | null;
  /** Whether GitHub may be asked again. */
  readonly due: boolean;
  /** Null when it was unmentioned while it was read. */
  readonly firstMessageId: string | null;
}

@Injectable()
export class ThreadLinksRepository {
  constructor(private readonly db: Database) {}

  ofThread(tx: Tx, threadId: string): Promise<ThreadLink[]> {
    return tx.findBy(ThreadLink, { threadId });
  }

  /** Adds what the thread does not have yet. @returns the links in the same order */
  async add(tx: Tx, threadId: string, references: readonly GithubReference[]): Promise<ThreadLink[]> {
    const links = references.map(({ owner, name, number, kind }) => ({
      id: newId(),
      threadId,
      repositoryKey: repositoryKey({ owner, name }),
      owner,
      name,
      number,
      kind,
    }));
    if (links.length > 0) await tx.insert(ThreadLink, links);
    return links;
  }

  async saveKind(tx: Tx, id: string, kind: ThreadLinkKind): Promise<void> {
    await tx.update(ThreadLink, { id }, { kind });
  }

  async mention(tx: Tx, messageId: string, linkIds: readonly string[]): Promise<void> {
    if (linkIds.length === 0) return;
    await tx.insert(
      ThreadLinkMention,
      linkIds.map((threadLinkId) => ({ threadLinkId, messageId })),
    );
  }

  /** Forgets what a message mentioned. @returns the links */
  async unmention(tx: Tx, messageId: string): Promise<ThreadLink[]> {
    const mentions = await tx.findBy(ThreadLinkMention, { messageId });
    if (mentions.length === 0) return [];
    await tx.delete(ThreadLinkMention, { messageId });
    return tx.findBy(ThreadLink, { id: In(mentions.map(({ threadLinkId }) => threadLinkId)) });
  }

  /** Removes those of some links that no message mentions. */
  async removeUnmentioned(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const still = await tx.findBy(ThreadLinkMention, { threadLinkId: In([...ids]) });
    const mentioned = new Set(still.map(({ threadLinkId }) => threadLinkId));
    const left = ids.filter((id) => !mentioned.has(id));
    if (left.length > 0) await tx.delete(ThreadLink, { id: In(left) });
  }

  /** The same page of the links of each of some threads, newest first, one row more than asked for. Cursor: [id]. */
  pagesOf(threadIds: readonly string[], page: Page<CursorPosition>): Promise<MentionedLink[]> {
    const order = page.backward ? 'ASC' : 'DESC';
    return this.db.query<MentionedLink>(
      `SELECT page.*, coalesce(item.kind, page."writtenKind") AS kind, item.title, item.state,
              item.state_as_of AS "stateAsOf", coalesce(item.ask_after <= clock_timestamp(), true) AS due,
              (SELECT message.id FROM thread_link_mention mention JOIN message ON message.id = mention.message_id
                WHERE mention.thread_link_id = page.id ORDER BY message.sequence LIMIT 1) AS "firstMessageId"
         FROM unnest($1::uuid[]) AS thread(id)
        CROSS JOIN LATERAL (
          SELECT id, thread_id AS "threadId", repository_key AS "repositoryKey", owner, name, number,
                 kind AS "writtenKind"
            FROM thread_link
           WHERE thread_id = thread.id AND ($2::uuid IS NULL OR id < $2) AND ($3::uuid IS NULL OR id > $3)
           ORDER BY id ${order}
           LIMIT $4
        ) page
         LEFT JOIN github_item item ON item.repository_key = page."repositoryKey" AND item.number = page.number
        ORDER BY page.id ${order}`,
      [threadIds, page.after?.[0] ?? null, page.before?.[0] ?? null, page.limit + 1],
    );
  }

  /** Differs whenever what GitHub tells of a thread's links does. */
  async markOf(threadId: string): Promise<string> {
    const [row] = await this.db.query<{ mark: string }>(
      `SELECT md5(coalesce(string_agg(concat_ws(' ', item.id, item.kind, item.state, item.title), ',' ORDER BY item.id), ''))
              AS mark
         FROM thread_link link JOIN github_item item USING (repository_key, number) WHERE link.thread_id = $1`,
      [threadId],
    );
    return row?.mark ?? '';
  }

  /** How many links each of some threads has; those without any are left out. */
  countsOf(threadIds: readonly string[]): Promise<{ ownerId: string; count: number }[]> {
    return this.db.query(
      `SELECT thread_id AS "ownerId", count(*)::int AS count FROM thread_link
        WHERE thread_id = ANY($1) GROUP BY thread_id`,
      [threadIds],
    );
  }
}
