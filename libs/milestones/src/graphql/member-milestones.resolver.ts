import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type LadderProgress, MilestoneStatus } from '#domain/milestones';
import { CommunitiesLoaders, type Member, MemberType, type Rung } from '#communities';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { Milestone } from '../milestone.entity.js';
import { LadderProgressType, MilestoneConnection } from './milestone.type.js';
import { MilestonesLoaders } from './milestones.loaders.js';
import { Progress } from './progress.js';

@ArgsType()
export class MilestonesArgs extends ForwardPageArgs {
  @Field(() => [MilestoneStatus], {
    nullable: true,
    description: 'Only those in one of these; all when absent.',
  })
  status?: MilestoneStatus[] | null;
}

@Resolver(() => MemberType)
export class MemberMilestonesResolver {
  constructor(
    private readonly loaders: MilestonesLoaders,
    private readonly progress: Progress,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => MilestoneConnection, {
    description:
      'Their timeline, newest first. Members of the community see what is CONFIRMED or VERIFIED; the member, their mentors and coordinators all of it.',
  })
  async milestones(
    @Parent() member: Member,
    @Args() args: MilestonesArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Promise<Milestone | null>>> {
    const page = readPage(args, ['date', 'id']);
    const filter = args.status ?? null;
    const rows = await this.loaders.pageOf(context).load({ id: member.id, page, filter });
    return toConnection(rows, page, {
      position: (row) => [row.reachedOn, row.id],
      node: (row) => this.loaders.milestoneById(context).load(row.id),
      totalCount: () => this.loaders.countOf(context).load({ id: member.id, filter }),
    });
  }

  @ResolveField(() => LadderProgressType, {
    nullable: true,
    description:
      'How far they have come on the ladder. For the members of the community; null for anybody else.',
  })
  async ladderProgress(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<LadderProgress<Rung> | null> {
    const viewer = await this.communities.viewerMember(context).load(member.communityId);
    return viewer === null ? null : this.progress.of(context, member.communityId, member.id);
  }
}
