import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { type GraphqlContext, KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { PostMessage } from '../commands/post-message.js';
import { noDraft, type OwnDraft } from '../drafts.repository.js';
import type { Message } from '../message.entity.js';
import { MessageDraftType } from './message-draft.type.js';
import { MessageType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@InputType({ description: 'Input of `postMessage`.' })
export class PostMessageInput extends KeyedInput {
  @Field(() => ID, { description: 'Where to post; a thread in which the viewer takes part.' })
  threadId!: string;

  @Field(() => MarkdownScalar, { description: 'What to say, 1 to 20,000 characters.' })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether others may quote it outside the thread; when absent, a mentor's may and a mentee's not. `setQuotePermission` changes it.",
  })
  quotable?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Sequence of the draft that became this message, as you saw it last; 0 when it was not saved yet. That draft is cleared together with the posting, unless it was changed elsewhere since. Leave it out to leave drafts alone.',
  })
  draftSequence?: number | null;
}

@ObjectType({ description: 'Answer of `postMessage`.' })
export class PostMessagePayload extends Payload {
  @Field(() => MessageType, { nullable: true, description: 'The new message.' })
  message?: Message;
}

@Resolver(() => PostMessagePayload)
export class PostMessageMutation {
  constructor(
    private readonly command: PostMessage,
    private readonly loaders: ThreadsLoaders,
  ) {}

  @ResolveField(() => MessageDraftType, {
    nullable: true,
    description:
      "The viewer's draft in the thread as it is now: empty, with its next sequence, when it became the message.",
  })
  async draft(
    @Parent() { message }: PostMessagePayload,
    @Context() context: GraphqlContext,
  ): Promise<OwnDraft | null> {
    if (message === undefined) return null;
    return (await this.loaders.ownDraft(context).load(message.threadId)) ?? noDraft(message.threadId);
  }

  @Mutation(() => PostMessagePayload, {
    description:
      'Posts a message to a thread in which the viewer takes part, and passes the turn to the other side.',
  })
  async postMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: PostMessageInput,
  ): Promise<PostMessagePayload> {
    return { message: await this.command.run(actor, input) };
  }
}
