import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import type { Message } from '../message.entity.js';
import { MessageStreams } from '../message-streams.js';
import { MessageType } from './thread.type.js';

@Resolver()
export class MessageChangedSubscription {
  constructor(private readonly streams: MessageStreams) {}

  @Subscription(() => MessageType, {
    description:
      'The messages of a thread in which the viewer takes part, as they are edited or deleted, or as their permission to be quoted changes: in order, each as it is now, so that several changes of one may come as the last. After a lost connection give `afterChange`, and nothing is missed. Completes as `messagePosted` does; what is deleted in a closed thread comes when you ask again.',
    resolve: (message: Message) => message,
  })
  messageChanged(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'Which thread.' }) threadId: string,
    @Args('afterChange', {
      type: () => Int,
      nullable: true,
      description:
        'The last change that you have, from `Thread.changes` or `Message.change`: those after it come first. From 0, for all, to the newest; only what is changed from now on when absent.',
    })
    afterChange: number | null,
  ): Promise<AsyncIterableIterator<Message>> {
    return this.streams.changesAfter(actor, threadId, afterChange ?? null);
  }
}
