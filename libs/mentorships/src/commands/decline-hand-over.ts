import { Injectable } from '@nestjs/common';
import { declineHandOver } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { HandOver } from '../hand-over.entity.js';
import { HandOversRepository } from '../hand-overs.repository.js';
import { InMentorship } from '../in-mentorship.js';
import { Lapsing } from '../lapsing.js';
import { TellingTogether } from '../telling-together.js';
import { refuseObjecting } from '../together.policy.js';

@Injectable()
export class DeclineHandOver {
  constructor(
    private readonly inside: InMentorship,
    private readonly handOvers: HandOversRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /** The mentor who is asked cannot take over, or the mentee objects. @throws UserError NOT_FOUND, NOT_ALLOWED, HAND_OVER_NOT_OPEN */
  run(actor: Actor, handOverId: string): Promise<HandOver> {
    return this.inside.runAt(
      actor,
      (tx) => this.handOvers.requireForActor(tx, actor, handOverId),
      async ({ tx, member, mentorship }) => {
        const handOver = await tx.findOneByOrFail(HandOver, { id: handOverId });
        throwIfRefused(refuseObjecting(member, handOver, mentorship));
        const outcome = declineHandOver(handOver, await databaseNow(tx));
        if (outcome.refused) throw new UserError(outcome.refused);
        const ended = await this.lapsing.endHandOver(tx, handOver, outcome, actor.userId);
        await this.telling.handOverOff(tx, mentorship.menteeId, ended, member.id);
        return ended;
      },
    );
  }
}
