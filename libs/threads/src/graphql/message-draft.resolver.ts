import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiError } from '#platform/errors';
import type { GraphqlContext } from '#platform/graphql';
import type { OwnDraft } from '../drafts.repository.js';
import type { Thread } from '../thread.entity.js';
import { MessageDraftType } from './message-draft.type.js';
import { ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@Resolver(() => MessageDraftType)
export class MessageDraftResolver {
  constructor(private readonly loaders: ThreadsLoaders) {}

  @ResolveField(() => ThreadType, { description: 'Where it is being written.' })
  async thread(@Parent() draft: OwnDraft, @Context() context: GraphqlContext): Promise<Thread> {
    const thread = await this.loaders.threadById(context).load(draft.threadId);
    // Whoever left while this was read has no draft there any more.
    if (thread === null) throw ApiError.notFound('thread');
    return thread;
  }
}
