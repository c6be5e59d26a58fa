import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { AcceptMentorInvitation } from '../commands/accept-mentor-invitation.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';

@InputType({ description: 'Input of `acceptMentorInvitation`.' })
export class AcceptMentorInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'Which invitation.' })
  invitationId!: string;
}

@ObjectType({ description: 'Answer of `acceptMentorInvitation`.' })
export class AcceptMentorInvitationPayload extends Payload {
  @Field(() => MentorInvitationType, { nullable: true, description: 'The invitation, accepted.' })
  invitation?: MentorInvitation;
}

@Resolver()
export class AcceptMentorInvitationMutation {
  constructor(private readonly command: AcceptMentorInvitation) {}

  @Mutation(() => AcceptMentorInvitationPayload, {
    description:
      'Joins as one was invited: the mentorship with its open conversations, or the one conversation, from its first message on. For the mentor who is invited.',
  })
  async acceptMentorInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcceptMentorInvitationInput,
  ): Promise<AcceptMentorInvitationPayload> {
    return { invitation: await this.command.run(actor, input) };
  }
}
