import { Injectable } from '@nestjs/common';
import { cleanPrivateNote } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import { OwnNote } from '../own-note.js';
import { PrivateNote } from '../private-note.entity.js';
import { PrivateNotesRepository } from '../private-notes.repository.js';

export interface EditPrivateNoteInput {
  readonly noteId: string;
  /** Markdown. */
  readonly body: string;
}

@Injectable()
export class EditPrivateNote {
  constructor(
    private readonly own: OwnNote,
    private readonly notes: PrivateNotesRepository,
  ) {}

  /** Who wrote a note changes it. @throws UserError NOT_FOUND, NOT_ALLOWED, and the text's refusals */
  run(actor: Actor, { noteId, body }: EditPrivateNoteInput): Promise<PrivateNote> {
    const text = cleanPrivateNote(body);
    if (text.refused) throw new UserError(text.refused);
    return this.own.change(actor, noteId, 'edit-private-note', async (tx, { id }) => {
      await this.notes.edit(tx, id, text.text);
      return tx.findOneByOrFail(PrivateNote, { id });
    });
  }
}
