import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MarkThreadRead } from '../commands/mark-thread-read.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `markThreadRead`.' })
export class MarkThreadReadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;

  @Field(() => Int, {
    description:
      'Sequence of the last message that you have seen, from 0. A smaller one than before marks what follows as unread again; one beyond the newest message means the newest.',
  })
  upToSequence!: number;
}

@ObjectType({ description: 'Answer of `markThreadRead`.' })
export class MarkThreadReadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, with its new `unreadCount`.' })
  thread?: Thread;
}

@Resolver()
export class MarkThreadReadMutation {
  constructor(private readonly command: MarkThreadRead) {}

  @Mutation(() => MarkThreadReadPayload, {
    description: 'Remembers up to where the viewer has read a thread, forwards or back. Nobody else sees it.',
  })
  async markThreadRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkThreadReadInput,
  ): Promise<MarkThreadReadPayload> {
    return { thread: await this.command.run(actor, input) };
  }
}
