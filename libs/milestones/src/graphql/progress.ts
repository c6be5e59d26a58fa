import { Injectable } from '@nestjs/common';
import { ladderProgress, type LadderProgress } from '#domain/milestones';
import { CommunitiesLoaders, type Rung } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { MilestonesLoaders } from './milestones.loaders.js';

@Injectable()
export class Progress {
  constructor(
    private readonly loaders: MilestonesLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  /** How far a member has come on the ladder of their community. */
  async of(context: GraphqlContext, communityId: string, memberId: string): Promise<LadderProgress<Rung>> {
    const [ladder, reached] = await Promise.all([
      this.communities.ladderOf(context).load(communityId),
      this.loaders.reachedBy(context).load(memberId),
    ]);
    return ladderProgress(ladder, reached);
  }
}
