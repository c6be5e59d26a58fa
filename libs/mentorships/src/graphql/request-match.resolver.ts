import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueueMatch } from '#matching';
import type { GraphqlContext } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { QueueMatchType } from './queue-match.type.js';
import { RequestMatchLoaders } from './request-match.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** Why a request suits whoever is to answer it. */
@Resolver(() => MentorshipRequestType)
export class RequestMatchResolver {
  constructor(
    private readonly matches: RequestMatchLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => QueueMatchType, {
    nullable: true,
    description:
      'How it suits the viewer as the mentor who is to answer it, because it was sent to them or they hold it. For that mentor alone, while it waits: null otherwise.',
  })
  async match(
    @Parent() { id, communityId, mentorId, claimedById, status }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<QueueMatch | null> {
    const viewer = await this.standing.viewer(context, communityId);
    if (status !== 'SUBMITTED' || viewer.id !== (mentorId ?? claimedById)) return null;
    const waiting = await this.matches.waitingOn(context).load(viewer.id);
    return waiting.get(id) ?? null;
  }
}
