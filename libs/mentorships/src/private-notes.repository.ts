import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import { PrivateNote } from './private-note.entity.js';

/**
 * SQL: whether user $2 reads the private note `item`: the lead and the co-mentors of its mentorship,
 * and nobody else, whatever their roles.
 */
export const readsPrivateNote = `EXISTS (
  SELECT 1 FROM mentorship noted
    JOIN member viewer ON viewer.community_id = noted.community_id AND viewer.user_id = $2
   WHERE noted.id = item.mentorship_id AND viewer.id <> noted.mentee_id
     AND (viewer.id = noted.lead_id
          OR viewer.id IN (SELECT member_id FROM co_mentor WHERE mentorship_id = noted.id)))`;

@Injectable()
export class PrivateNotesRepository {
  constructor(private readonly db: Database) {}

  /** Those of some notes that the actor reads; what is no id is left out. */
  async byIdsForActor(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<PrivateNote[]> {
    const read = await manager.query<{ id: string }[]>(
      `SELECT item.id FROM private_note item WHERE item.id = ANY ($1) AND ${readsPrivateNote}`,
      [ids.filter(isId), actor.userId],
    );
    return manager.findBy(PrivateNote, { id: In(read.map(({ id }) => id)) });
  }

  /** For a command. @throws UserError NOT_FOUND */
  async requireForActor(tx: Tx, actor: Actor, noteId: string): Promise<PrivateNote> {
    const [note] = await this.byIdsForActor(actor, [noteId], tx);
    if (note !== undefined) return note;
    throw UserError.of('NOT_FOUND', 'There is no such note that you can see.', {
      hint: 'Take the id from the private notes of the mentorship.',
      field: ['noteId'],
    });
  }

  /** How many notes each of some mentorships has; one without any is left out. */
  counts(
    mentorshipIds: readonly string[],
  ): Promise<{ readonly mentorshipId: string; readonly count: number }[]> {
    return this.db.query(
      `SELECT mentorship_id AS "mentorshipId", count(*)::int AS count FROM private_note
        WHERE mentorship_id = ANY ($1) GROUP BY mentorship_id`,
      [mentorshipIds],
    );
  }

  async insert(tx: Tx, note: Pick<PrivateNote, 'id' | 'mentorshipId' | 'authorId' | 'body'>): Promise<void> {
    await tx.insert(PrivateNote, {
      ...note,
      bodyHtml: renderMarkdown(note.body),
      htmlVersion,
      writtenAt: () => 'clock_timestamp()',
    });
  }

  async edit(tx: Tx, id: string, body: string): Promise<void> {
    await tx.update(
      PrivateNote,
      { id },
      { body, bodyHtml: renderMarkdown(body), htmlVersion, editedAt: () => 'clock_timestamp()' },
    );
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(PrivateNote, { id });
  }
}
