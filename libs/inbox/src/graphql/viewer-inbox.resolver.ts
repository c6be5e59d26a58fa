import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InboxItemKind, totalOf } from '#domain/inbox';
import { ViewerType } from '#identity';
import type { Actor } from '#platform/auth';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import { InboxRepository } from '../inbox.repository.js';
import type { InboxItem } from '../inbox-item.js';
import { InboxCountsType } from './inbox-counts.type.js';
import { InboxItemConnection } from './inbox-item.type.js';
import { InboxLoaders } from './inbox.loaders.js';

@ArgsType()
export class InboxArgs extends ForwardPageArgs {
  @Field(() => [InboxItemKind], { nullable: true, description: 'Only these kinds; all when absent.' })
  kinds?: InboxItemKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what waits in this community; in all of the viewer’s when absent. Where they are no member, nothing does.',
  })
  communityId?: string | null;
}

@Resolver(() => ViewerType)
export class ViewerInboxResolver {
  constructor(
    private readonly inboxes: InboxRepository,
    private readonly loaders: InboxLoaders,
  ) {}

  @ResolveField(() => InboxItemConnection, {
    description:
      'What waits for the viewer, in all their communities unless one is named, what waits longest first. What they cannot act on, such as where their membership is suspended or a new conduct text waits for them, does not stand here.',
  })
  async inbox(
    @Parent() _viewer: ViewerType,
    @Args() { kinds = null, communityId = null, ...args }: InboxArgs,
    @Context() context: GraphqlContext,
    @Context('actor') actor: Actor,
  ): Promise<Connection<InboxItem>> {
    const page = readPage(args, ['number', 'id']);
    return toConnection(await this.inboxes.page(actor, page, { communityId, kinds }), page, {
      position: (item) => [item.microseconds, item.id],
      node: (item) => item,
      totalCount: async () => totalOf((await this.loaders.state(context)(communityId)).counts, kinds),
    });
  }

  @ResolveField(() => InboxCountsType, { description: 'How many things wait for the viewer, by kind.' })
  async inboxCounts(
    @Parent() _viewer: ViewerType,
    @Context() context: GraphqlContext,
  ): Promise<InboxCountsType> {
    return new InboxCountsType(await this.loaders.state(context)(null));
  }
}
