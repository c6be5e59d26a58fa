import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { isId } from '#platform/database';
import { ApiError } from '#platform/errors';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { Community } from '../community.entity.js';
import type { Member } from '../member.entity.js';
import { CommunitiesLoaders } from './communities.loaders.js';
import { CommunityType } from './community.type.js';
import { MemberConnection } from './member.type.js';
import { readSearch, searchDescription } from './search-argument.js';

@ArgsType()
export class CommunityMembersArgs extends ForwardPageArgs {
  @Field(() => MemberRole, { nullable: true, description: 'Only members with this role; all when absent.' })
  role?: MemberRole | null;

  @Field(() => String, { nullable: true, description: searchDescription })
  search?: string | null;
}

@Resolver(() => CommunityType)
export class CommunityMembersResolver {
  constructor(private readonly loaders: CommunitiesLoaders) {}

  @ResolveField(() => MemberConnection, {
    nullable: true,
    description:
      'Its members in the order in which they joined. For members of the community only: null for everybody else.',
  })
  async members(
    @Parent() community: Community,
    @Args() { role = null, search, ...args }: CommunityMembersArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Member> | null> {
    const page = readPage(args, ['string']);
    if (page.after !== null && !isId(String(page.after[0]))) {
      throw ApiError.badInput(
        'This cursor is not one of ours. Take cursors from an earlier page of members.',
      );
    }
    const filter = { role, search: readSearch(search) };
    if ((await this.loaders.viewerMember(context).load(community.id)) === null) return null;
    const { pages, counts } = this.loaders.membersOf(context)(filter);
    return toConnection(await pages.load({ id: community.id, page }), page, {
      position: (member) => [member.id],
      node: (member) => member,
      totalCount: () => counts.load(community.id),
    });
  }
}
