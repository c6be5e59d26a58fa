import { Injectable } from '@nestjs/common';
import { cleanPrivateNote } from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { InMentorship } from '../in-mentorship.js';
import { PrivateNote } from '../private-note.entity.js';
import { PrivateNotesRepository } from '../private-notes.repository.js';
import { refuseNoting } from '../together.policy.js';

export interface AddPrivateNoteInput {
  readonly mentorshipId: string;
  /** Markdown. */
  readonly body: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AddPrivateNote {
  constructor(
    private readonly inside: InMentorship,
    private readonly mutations: ClientMutations,
    private readonly notes: PrivateNotesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** A mentor of a mentorship, over or not, writes a note for its mentors. @throws UserError NOT_FOUND, NOT_ALLOWED, and the text's refusals */
  run(actor: Actor, input: AddPrivateNoteInput): Promise<PrivateNote> {
    const body = cleanPrivateNote(input.body);
    if (body.refused) throw new UserError(body.refused);
    return this.inside.run(actor, input.mentorshipId, async ({ tx, member, mentorship, coMentorIds }) => {
      throwIfRefused(refuseNoting(member, mentorship, coMentorIds));
      const { id: mentorshipId, communityId } = mentorship;
      const { clientMutationKey: key } = input;
      const keyed = { userId: actor.userId, key, operation: 'addPrivateNote', input };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        await this.notes.insert(tx, { id: fresh, mentorshipId, authorId: member.id, body: body.text });
        await this.audit.record(tx, {
          by: actor.userId,
          communityId,
          action: 'add-private-note',
          subject: { type: 'PrivateNote', id: fresh },
          facts: { mentorshipId },
        });
      });
      return tx.findOneByOrFail(PrivateNote, { id });
    });
  }
}
