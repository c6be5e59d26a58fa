import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import type { Message } from '../message.entity.js';
import { MessageStreams } from '../message-streams.js';
import { MessageType } from './thread.type.js';

@Resolver()
export class MessagePostedSubscription {
  constructor(private readonly streams: MessageStreams) {}

  @Subscription(() => MessageType, {
    description:
      'The messages of a thread in which the viewer takes part, each once and in order, as they are posted. After a lost connection give `afterSequence`, and nothing is missed. Completes when nothing more can follow for the viewer: the thread is closed, or they may no longer take part. Ask again when it is open.',
    resolve: (message: Message) => message,
  })
  messagePosted(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'Which thread.' }) threadId: string,
    @Args('afterSequence', {
      type: () => Int,
      nullable: true,
      description:
        'Sequence of the last message that you have: those after it come first. From 0, for all, to the newest; only what is posted from now on when absent.',
    })
    afterSequence: number | null,
  ): Promise<AsyncIterableIterator<Message>> {
    return this.streams.after(actor, threadId, afterSequence ?? null);
  }
}
