import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { WithdrawMentorInvitation } from '../commands/withdraw-mentor-invitation.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';

@InputType({ description: 'Input of `withdrawMentorInvitation`.' })
export class WithdrawMentorInvitationInput {
  @Field(() => ID, { description: 'Which invitation.' })
  invitationId!: string;
}

@ObjectType({ description: 'Answer of `withdrawMentorInvitation`.' })
export class WithdrawMentorInvitationPayload extends Payload {
  @Field(() => MentorInvitationType, { nullable: true, description: 'The invitation, taken back.' })
  invitation?: MentorInvitation;
}

@Resolver()
export class WithdrawMentorInvitationMutation {
  constructor(private readonly command: WithdrawMentorInvitation) {}

  @Mutation(() => WithdrawMentorInvitationPayload, {
    description:
      'Takes an invitation back that was not answered yet. For who invited, the lead and the mentee.',
  })
  async withdrawMentorInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawMentorInvitationInput,
  ): Promise<WithdrawMentorInvitationPayload> {
    return { invitation: await this.command.run(actor, input.invitationId) };
  }
}
