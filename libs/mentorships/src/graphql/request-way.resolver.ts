import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { movesOnAtDeadline } from '#domain/mentorships';
import type { GraphqlContext } from '#platform/graphql';
import { ProfilesLoaders } from '#profiles';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { RequestWayLoaders } from './request-way.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** The way of a request that nobody answers: from mentor to mentor, to the open queue. */
@Resolver(() => MentorshipRequestType)
export class RequestWayResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly ways: RequestWayLoaders,
    private readonly standing: ViewerStanding,
    private readonly profiles: ProfilesLoaders,
  ) {}

  @ResolveField(() => MentorshipRequestType, {
    nullable: true,
    description:
      'The request that went on as this one; null when it is the first, or not the viewer’s to see: a mentor does not learn who was asked before.',
  })
  reroutedFrom(
    @Parent() { reroutedFromId }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> | null {
    return reroutedFromId === null ? null : this.loaders.requestForViewer(context).load(reroutedFromId);
  }

  @ResolveField(() => MentorshipRequestType, {
    nullable: true,
    description:
      'The request as which this one went on; null unless it is REROUTED, and for whom it is not to see.',
  })
  async followUp(
    @Parent() { id, status }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> {
    if (status !== 'REROUTED') return null;
    const followUp = await this.ways.followUpOf(context).load(id);
    return followUp && this.loaders.requestForViewer(context).load(followUp.id);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether it goes on by itself when its deadline passes: to the next best mentor at most twice, then to the open queue, where it waits up to three times longer. For the newcomer alone, who can change it by `setRerouteConsent`: null for everybody else.',
  })
  async movesOnAtDeadline(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    const { newcomerId, communityId } = request;
    const viewer = await this.standing.viewer(context, communityId);
    if (viewer.id !== newcomerId) return null;
    const profile = await this.profiles.profileOf(context).load(newcomerId);
    return profile && movesOnAtDeadline(request, profile.rerouteConsent);
  }
}
