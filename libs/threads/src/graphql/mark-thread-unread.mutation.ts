import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MarkThreadUnread } from '../commands/mark-thread-unread.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `markThreadUnread`.' })
export class MarkThreadUnreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;

  @Field(() => Int, {
    description:
      'Sequence of the first message that is to be unread, from 1 to the newest. What was unread before it stays unread.',
  })
  fromSequence!: number;
}

@ObjectType({ description: 'Answer of `markThreadUnread`.' })
export class MarkThreadUnreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, with its new `unreadCount`.' })
  thread?: Thread;
}

@Resolver()
export class MarkThreadUnreadMutation {
  constructor(private readonly command: MarkThreadUnread) {}

  @Mutation(() => MarkThreadUnreadPayload, {
    description:
      'Marks a message and what follows it as unread for the viewer, to come back to later. Nobody else sees it.',
  })
  async markThreadUnread(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkThreadUnreadInput,
  ): Promise<MarkThreadUnreadPayload> {
    return { thread: await this.command.run(actor, input) };
  }
}
