import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Community, CommunitiesLoaders, CommunityType, type Member, MemberType } from '#communities';
import {
  type HandOver,
  HandOverType,
  type MentorInvitation,
  MentorInvitationType,
  type Mentorship,
  type MentorshipRequest,
  MentorshipRequestType,
  MentorshipsLoaders,
  MentorshipType,
  TogetherLoaders,
} from '#mentorships';
import { type Milestone, MilestonesLoaders, MilestoneType } from '#milestones';
import type { GraphqlContext } from '#platform/graphql';
import { type Thread, ThreadsLoaders, ThreadType } from '#threads';
import type { InboxItem } from '../inbox-item.js';
import { InboxItemType } from './inbox-item.type.js';

@Resolver(() => InboxItemType)
export class InboxItemResolver {
  constructor(
    private readonly communities: CommunitiesLoaders,
    private readonly threads: ThreadsLoaders,
    private readonly mentorships: MentorshipsLoaders,
    private readonly together: TogetherLoaders,
    private readonly milestones: MilestonesLoaders,
  ) {}

  @ResolveField(() => CommunityType, { description: 'Where it waits.' })
  community(@Parent() item: InboxItem, @Context() context: GraphqlContext): Promise<Community | null> {
    return this.communities.communityById(context).load(item.communityId);
  }

  @ResolveField(() => MemberType, { description: 'As whom the viewer is waited for, in that community.' })
  member(@Parent() item: InboxItem, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(item.memberId);
  }

  @ResolveField(() => MentorshipRequestType, {
    nullable: true,
    description: 'What to answer, for the kinds REQUEST and CLAIM; null for others.',
  })
  request(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> | null {
    if (kind !== 'REQUEST' && kind !== 'CLAIM') return null;
    return this.mentorships.requestById(context).load(id);
  }

  @ResolveField(() => ThreadType, {
    nullable: true,
    description: 'Where to answer, for the kind TURN; null for others.',
  })
  thread(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<Thread | null> | null {
    return kind === 'TURN' ? this.threads.threadById(context).load(id) : null;
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description: 'What has been quiet, for the kind STILL_GOING; null for others.',
  })
  mentorship(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<Mentorship | null> | null {
    return kind === 'STILL_GOING' ? this.mentorships.mentorshipById(context).load(id) : null;
  }

  @ResolveField(() => MilestoneType, {
    nullable: true,
    description: 'What to confirm or decline, for the kind MILESTONE; null for others.',
  })
  milestone(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<Milestone | null> | null {
    return kind === 'MILESTONE' ? this.milestones.milestoneById(context).load(id) : null;
  }

  @ResolveField(() => MentorInvitationType, {
    nullable: true,
    description: 'What to accept or decline, for the kind INVITATION; null for others.',
  })
  invitation(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<MentorInvitation | null> | null {
    return kind === 'INVITATION' ? this.together.invitationForViewer(context).load(id) : null;
  }

  @ResolveField(() => HandOverType, {
    nullable: true,
    description: 'What to take over or decline, for the kind HAND_OVER; null for others.',
  })
  handOver(
    @Parent() { kind, id }: InboxItem,
    @Context() context: GraphqlContext,
  ): Promise<HandOver | null> | null {
    return kind === 'HAND_OVER' ? this.together.handOverForViewer(context).load(id) : null;
  }
}
