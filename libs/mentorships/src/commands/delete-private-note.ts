import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import type { Mentorship } from '../mentorship.entity.js';
import { OwnNote } from '../own-note.js';
import { PrivateNotesRepository } from '../private-notes.repository.js';

@Injectable()
export class DeletePrivateNote {
  constructor(
    private readonly own: OwnNote,
    private readonly notes: PrivateNotesRepository,
  ) {}

  /** Who wrote a note deletes it for good. @returns its mentorship @throws UserError NOT_FOUND, NOT_ALLOWED */
  run(actor: Actor, noteId: string): Promise<Mentorship> {
    return this.own.change(actor, noteId, 'delete-private-note', async (tx, { id }, mentorship) => {
      await this.notes.delete(tx, id);
      return mentorship;
    });
  }
}
