import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@Resolver(() => ThreadType)
export class ThreadGuestsResolver {
  constructor(
    private readonly loaders: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => [MemberType], {
    description:
      'Those of `participants` who were invited into this thread alone and see nothing else of its mentorship, in the order in which they joined; at most 10.',
  })
  async guests(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<(Member | null)[]> {
    const participants = await this.loaders.participantsOf(context).load(thread.id);
    const members = this.communities.memberById(context);
    const guests = participants.filter(({ guest }) => guest);
    return Promise.all(guests.map(({ memberId }) => members.load(memberId)));
  }
}
