import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import type { Actor } from '#platform/auth';
import { type Connection, ForwardPageArgs, readPage, toConnection } from '#platform/graphql';
import { DraftsRepository, type OwnDraft } from '../drafts.repository.js';
import { MessageDraftConnection } from './message-draft.type.js';

@Resolver(() => ViewerType)
export class ViewerDraftsResolver {
  constructor(private readonly repository: DraftsRepository) {}

  @ResolveField(() => MessageDraftConnection, {
    description:
      'What the viewer has written and not posted, in all their communities, the newest first; empty drafts are left out.',
  })
  async drafts(
    @Parent() _viewer: ViewerType,
    @Args() args: ForwardPageArgs,
    @Context('actor') actor: Actor,
  ): Promise<Connection<OwnDraft>> {
    const page = readPage(args, ['number', 'id']);
    return toConnection(await this.repository.page(actor, page), page, {
      position: ({ savedAt, threadId }) => [savedAt?.getTime() ?? 0, threadId],
      node: (draft) => draft,
      totalCount: () => this.repository.count(actor),
    });
  }
}
