import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';
import { RemoveGuest } from '../commands/remove-guest.js';

@InputType({ description: 'Input of `removeGuest`.' })
export class RemoveGuestInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;

  @Field(() => ID, { description: 'Which guest, as a member.' })
  memberId!: string;
}

@ObjectType({ description: 'Answer of `removeGuest`.' })
export class RemoveGuestPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, without them.' })
  thread?: Thread;
}

@Resolver()
export class RemoveGuestMutation {
  constructor(private readonly command: RemoveGuest) {}

  @Mutation(() => RemoveGuestPayload, {
    description:
      'Takes a guest out of a thread, who reads on no more; what they wrote stays. For the mentee and the lead, who take part in it.',
  })
  async removeGuest(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveGuestInput,
  ): Promise<RemoveGuestPayload> {
    return { thread: await this.command.run(actor, input) };
  }
}
