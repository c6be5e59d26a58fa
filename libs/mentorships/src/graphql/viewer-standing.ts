import { Injectable } from '@nestjs/common';
import type { Refusal } from '#domain/refusals';
import { cannotAct, CommunitiesLoaders } from '#communities';
import { ApiError } from '#platform/errors';
import type { GraphqlContext } from '#platform/graphql';
import type { Viewing } from '../mentorships.policy.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

/** Answers `viewerCannot…Reasons` by the policies that the commands ask. */
@Injectable()
export class ViewerStanding {
  constructor(
    private readonly communities: CommunitiesLoaders,
    private readonly loaders: MentorshipsLoaders,
  ) {}

  /** The viewer as the member that they are in a community of theirs. */
  async viewer(context: GraphqlContext, communityId: string): Promise<Viewing> {
    const viewer = await this.communities.viewerMember(context).load(communityId);
    if (viewer === null) throw ApiError.notFound('community');
    return viewer;
  }

  /** @param why the policy; asked only of who can act in the community at all */
  async refusals(
    context: GraphqlContext,
    communityId: string,
    why: (viewer: Viewing, now: Date) => Refusal | null | Promise<Refusal | null>,
  ): Promise<Refusal[]> {
    const [viewer, community, now] = await Promise.all([
      this.communities.viewerMember(context).load(communityId),
      this.communities.communityById(context).load(communityId),
      this.loaders.now(context)(),
    ]);
    if (viewer === null || community === null) throw ApiError.notFound('community');
    const refused = cannotAct(viewer, community) ?? (await why(viewer, now));
    return refused === null ? [] : [refused];
  }
}
