import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { InMentorship } from './in-mentorship.js';
import { Mentorship } from './mentorship.entity.js';
import type { PrivateNote } from './private-note.entity.js';
import { PrivateNotesRepository } from './private-notes.repository.js';
import { refuseChangingNote } from './together.policy.js';

/** What changing a private note always takes: who may, the lock of its mentorship, the audit. */
@Injectable()
export class OwnNote {
  constructor(
    private readonly inside: InMentorship,
    private readonly notes: PrivateNotesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param action the verb, as the command is named
   * @throws UserError NOT_FOUND for who does not read it, NOT_ALLOWED for who did not write it
   */
  change<T>(
    actor: Actor,
    noteId: string,
    action: string,
    work: (tx: Tx, note: PrivateNote, mentorship: Mentorship) => Promise<T>,
  ): Promise<T> {
    const see = async (tx: Tx) => {
      const { mentorshipId } = await this.notes.requireForActor(tx, actor, noteId);
      const { communityId } = await tx.findOneByOrFail(Mentorship, { id: mentorshipId });
      return { mentorshipId, communityId };
    };
    return this.inside.runAt(actor, see, async ({ tx, member, mentorship }) => {
      const note = await this.notes.requireForActor(tx, actor, noteId);
      throwIfRefused(refuseChangingNote(member, note));
      const result = await work(tx, note, mentorship);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: mentorship.communityId,
        action,
        subject: { type: 'PrivateNote', id: note.id },
      });
      return result;
    });
  }
}
