import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { InviteCoMentor } from '../commands/invite-co-mentor.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';

@InputType({ description: 'Input of `inviteCoMentor`.' })
export class InviteCoMentorInput extends KeyedInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;

  @Field(() => ID, { description: 'Which mentor, as a member of the community.' })
  memberId!: string;

  @Field(() => String, {
    description: 'What for, in your own words, for the mentor whom you invite; 1 to 1,000 characters.',
  })
  note!: string;
}

@ObjectType({ description: 'Answer of `inviteCoMentor`.' })
export class InviteCoMentorPayload extends Payload {
  @Field(() => MentorInvitationType, { nullable: true, description: 'The new invitation.' })
  invitation?: MentorInvitation;
}

@Resolver()
export class InviteCoMentorMutation {
  constructor(private readonly command: InviteCoMentor) {}

  @Mutation(() => InviteCoMentorPayload, {
    description:
      'Asks another mentor to guide beside the lead, and tells them. It takes no place of theirs, so that a full or paused mentor can be asked, too. They see who is guided and the note, not what was said; once they accept they take part in every conversation that is open to the lead. For the lead of a live mentorship.',
  })
  async inviteCoMentor(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteCoMentorInput,
  ): Promise<InviteCoMentorPayload> {
    return { invitation: await this.command.run(actor, input) };
  }
}
