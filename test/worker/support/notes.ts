import { z } from 'zod';
import { newId, type Tx } from '#platform/database';
import { type Task, TaskHandler } from '#platform/jobs';

/** A task for tests: leaves a note, in a table of its own. */
export const LeaveNote: Task<{ noteId: string }> = {
  name: 'leave-note',
  version: 2,
  payload: z.object({ noteId: z.uuid() }),
  upgrades: { 1: ({ note }) => ({ noteId: note }) },
  maxAttempts: 2,
};

export const noteTable =
  'CREATE TABLE note (id uuid PRIMARY KEY, note_id uuid NOT NULL, left_by text NOT NULL)';

export class LeaveNoteHandler extends TaskHandler<{ noteId: string }> {
  readonly task = LeaveNote;

  /** @param midway what else happens in the transaction, once the note is left */
  constructor(
    private readonly name: string,
    private readonly midway: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
  ) {
    super();
  }

  effectKey({ noteId }: { noteId: string }): string {
    return noteId;
  }

  async run(tx: Tx, { noteId }: { noteId: string }): Promise<void> {
    await tx.query('INSERT INTO note (id, note_id, left_by) VALUES ($1, $2, $3)', [
      newId(),
      noteId,
      this.name,
    ]);
    await this.midway(tx);
  }
}
