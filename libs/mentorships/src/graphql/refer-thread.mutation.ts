import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { ReferThread } from '../commands/refer-thread.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';

@InputType({ description: 'Input of `referThread`.' })
export class ReferThreadInput extends KeyedInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;

  @Field(() => ID, { description: 'Which mentor, as a member of the community.' })
  memberId!: string;

  @Field(() => String, {
    description: 'What for, in your own words, for the mentor whom you invite; 1 to 1,000 characters.',
  })
  note!: string;
}

@ObjectType({ description: 'Answer of `referThread`.' })
export class ReferThreadPayload extends Payload {
  @Field(() => MentorInvitationType, { nullable: true, description: 'The new invitation.' })
  invitation?: MentorInvitation;
}

@Resolver()
export class ReferThreadMutation {
  constructor(private readonly command: ReferThread) {}

  @Mutation(() => ReferThreadPayload, {
    description:
      '“Somebody else knows this better”: invites another mentor into one thread alone. As its guest they read and write there, see nothing else of the mentorship, and confirm no milestones; it takes no place of theirs. For the mentors of a live mentorship who take part in the thread.',
  })
  async referThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReferThreadInput,
  ): Promise<ReferThreadPayload> {
    return { invitation: await this.command.run(actor, input) };
  }
}
