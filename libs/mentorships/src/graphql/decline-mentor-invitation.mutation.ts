import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeclineMentorInvitation } from '../commands/decline-mentor-invitation.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';

@InputType({ description: 'Input of `declineMentorInvitation`.' })
export class DeclineMentorInvitationInput {
  @Field(() => ID, { description: 'Which invitation.' })
  invitationId!: string;
}

@ObjectType({ description: 'Answer of `declineMentorInvitation`.' })
export class DeclineMentorInvitationPayload extends Payload {
  @Field(() => MentorInvitationType, { nullable: true, description: 'The invitation, declined.' })
  invitation?: MentorInvitation;
}

@Resolver()
export class DeclineMentorInvitationMutation {
  constructor(private readonly command: DeclineMentorInvitation) {}

  @Mutation(() => DeclineMentorInvitationPayload, {
    description: 'Says that one cannot join; who invited is told. For the mentor who is invited.',
  })
  async declineMentorInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineMentorInvitationInput,
  ): Promise<DeclineMentorInvitationPayload> {
    return { invitation: await this.command.run(actor, input.invitationId) };
  }
}
