import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberConnection, MemberType } from '#communities';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import { ConductLoaders } from './conduct.loaders.js';

@Resolver(() => MemberType)
export class BlockedMembersResolver {
  constructor(
    private readonly loaders: ConductLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => MemberConnection, {
    nullable: true,
    description:
      'Whom they block, in the order in which those joined. Only for oneself; null on any other member, and nobody can see who blocks them.',
  })
  async blockedMembers(
    @Parent() member: Member,
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Member | null> | null> {
    const page = readPage(args, ['id']);
    if (member.userId !== context.actor?.userId) return null;
    const blocks = await this.loaders.blocksOf(context).load({ id: member.id, page });
    const people = this.communities.memberById(context);
    const members = await Promise.all(blocks.map((block) => people.load(block.blockedId)));
    return toConnection(
      blocks.map((block, index) => ({ id: block.blockedId, member: members[index] ?? null })),
      page,
      {
        position: (row) => [row.id],
        node: (row) => row.member,
        totalCount: () => this.loaders.blockCount(context).load(member.id),
      },
    );
  }
}
