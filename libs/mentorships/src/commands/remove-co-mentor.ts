import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused, UserError } from '#platform/errors';
import { InMentorship } from '../in-mentorship.js';
import { MentorParting } from '../mentor-parting.js';
import { Mentorship } from '../mentorship.entity.js';
import { refuseRemoving } from '../together.policy.js';

export interface RemoveCoMentorInput {
  readonly mentorshipId: string;
  readonly memberId: string;
}

@Injectable()
export class RemoveCoMentor {
  constructor(
    private readonly inside: InMentorship,
    private readonly parting: MentorParting,
  ) {}

  /** The mentee or the lead takes a co-mentor out, who reads on no more. @throws UserError NOT_FOUND, NOT_ALLOWED */
  run(actor: Actor, { mentorshipId, memberId }: RemoveCoMentorInput): Promise<Mentorship> {
    return this.inside.run(actor, mentorshipId, async ({ tx, member, mentorship, coMentorIds }) => {
      throwIfRefused(refuseRemoving(member, mentorship));
      const coMentorId = coMentorIds.find((id) => id === memberId.toLowerCase());
      if (coMentorId === undefined) throw noSuchCoMentor();
      const parting = { by: actor.userId, action: 'remove-co-mentor', byId: member.id };
      await this.parting.coMentor(tx, mentorship, coMentorId, parting);
      return tx.findOneByOrFail(Mentorship, { id: mentorship.id });
    });
  }
}

const noSuchCoMentor = (): UserError =>
  UserError.of('NOT_FOUND', 'There is no such co-mentor in this mentorship.', {
    hint: 'They may have left already.',
    field: ['memberId'],
  });
