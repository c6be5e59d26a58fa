import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MuteThread } from '../commands/mute-thread.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `muteThread`.' })
export class MuteThreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `muteThread`.' })
export class MuteThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, muted.' })
  thread?: Thread;
}

@Resolver()
export class MuteThreadMutation {
  constructor(private readonly command: MuteThread) {}

  @Mutation(() => MuteThreadPayload, {
    description:
      'Quiets a thread for the viewer alone: no mail about its messages, and it is left out of `InboxCounts.unreadThreads`. Its `unreadCount` goes on, and a turn of theirs still waits in the inbox. Nobody else sees it; muting twice is the same as once.',
  })
  async muteThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: MuteThreadInput,
  ): Promise<MuteThreadPayload> {
    return { thread: await this.command.run(actor, input.threadId) };
  }
}
