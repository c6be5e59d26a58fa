import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { HandOver } from '../hand-over.entity.js';
import { InMentorship } from '../in-mentorship.js';
import { Offering } from '../offering.js';
import { refuseLeading } from '../together.policy.js';

export interface OfferHandOverInput {
  readonly mentorshipId: string;
  readonly toMemberId: string;
  /** Markdown, for the next mentor. */
  readonly note: string;
  readonly threadIds: readonly string[];
  readonly leave: boolean;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class OfferHandOver {
  constructor(
    private readonly inside: InMentorship,
    private readonly mutations: ClientMutations,
    private readonly offering: Offering,
  ) {}

  /** The lead asks another mentor to lead from now on. @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `offerHandOver` */
  run(actor: Actor, input: OfferHandOverInput): Promise<HandOver> {
    return this.inside.run(actor, input.mentorshipId, async (inside) => {
      const { tx, member, mentorship } = inside;
      const { clientMutationKey: key } = input;
      const keyed = { userId: actor.userId, key, operation: 'offerHandOver', input };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        throwIfRefused(refuseLeading(member, mentorship));
        await this.offering.offer(actor, inside, { ...input, id: fresh });
      });
      return tx.findOneByOrFail(HandOver, { id });
    });
  }
}
