import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { InMentorship, type Inside } from '../in-mentorship.js';
import { Inviting } from '../inviting.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorshipOfThread } from '../mentorship-of-thread.js';
import { notYetInMentorship, refuseReferring } from '../together.policy.js';

export interface ReferThreadInput {
  readonly threadId: string;
  readonly memberId: string;
  /** What for, to the mentor who is invited. */
  readonly note: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class ReferThread {
  constructor(
    private readonly inside: InMentorship,
    private readonly places: MentorshipOfThread,
    private readonly mutations: ClientMutations,
    private readonly inviting: Inviting,
  ) {}

  /**
   * A mentor asks another one, who knows this better, into one conversation.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `inviteMentor`
   */
  run(actor: Actor, input: ReferThreadInput): Promise<MentorInvitation> {
    return this.inside.runAt(
      actor,
      (tx) => this.places.require(tx, actor, input.threadId, notYetInMentorship),
      (inside) => this.refer(actor, input, inside),
    );
  }

  private async refer(actor: Actor, input: ReferThreadInput, inside: Inside): Promise<MentorInvitation> {
    const { tx, member, mentorship, coMentorIds } = inside;
    const { memberId, note, clientMutationKey: key } = input;
    const keyed = { userId: actor.userId, key, operation: 'referThread', input };
    const id = await this.mutations.once(tx, keyed, async (fresh) => {
      // Once more under the lock: they may have left meanwhile.
      const { threadId } = await this.places.require(tx, actor, input.threadId, notYetInMentorship);
      throwIfRefused(refuseReferring(member, mentorship, coMentorIds));
      await this.inviting.invite(actor, inside, { id: fresh, threadId, memberId, note });
    });
    return tx.findOneByOrFail(MentorInvitation, { id });
  }
}
