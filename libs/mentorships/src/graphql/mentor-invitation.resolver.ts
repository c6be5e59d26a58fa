import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { type Thread, ThreadsLoaders, ThreadType } from '#threads';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorInvitationType } from './mentor-invitation.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { TogetherLoaders } from './together.loaders.js';

@Resolver(() => MentorInvitationType)
export class MentorInvitationResolver {
  constructor(
    private readonly loaders: TogetherLoaders,
    private readonly mentorships: MentorshipsLoaders,
    private readonly communities: CommunitiesLoaders,
    private readonly threads: ThreadsLoaders,
  ) {}

  @Query(() => MentorInvitationType, {
    nullable: true,
    description: 'An invitation that the viewer may see; null for any other.',
  })
  mentorInvitation(
    @Args('id', { type: () => ID, description: 'Which invitation.' }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<MentorInvitation | null> {
    return this.loaders.invitationForViewer(context).load(id.toLowerCase());
  }

  @ResolveField(() => MemberType, { description: 'Who is invited.' })
  mentor(
    @Parent() { mentorId }: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    return this.communities.memberById(context).load(mentorId);
  }

  @ResolveField(() => MemberType, { description: 'Who invited.' })
  invitedBy(
    @Parent() { invitedById }: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    return this.communities.memberById(context).load(invitedById);
  }

  @ResolveField(() => MemberType, {
    description: 'Who is guided; `areas` and `introduction` of the member say what they look for.',
  })
  async mentee(
    @Parent() { mentorshipId }: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    const mentorship = await this.mentorships.mentorshipById(context).load(mentorshipId);
    return mentorship && this.communities.memberById(context).load(mentorship.menteeId);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether it is for one conversation alone: whoever joins is its guest, and sees nothing else of the mentorship.',
  })
  forOneThread(@Parent() { threadId }: MentorInvitation): boolean {
    return threadId !== null;
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description: 'The mentorship; null for who is not in it, as before they join and for guests.',
  })
  mentorship(
    @Parent() { mentorshipId }: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Mentorship | null> {
    return this.mentorships.mentorshipForViewer(context).load(mentorshipId);
  }

  @ResolveField(() => ThreadType, {
    nullable: true,
    description:
      'The one conversation that it is for; null for an invitation to the whole mentorship, and for who takes no part in it, as before they join.',
  })
  thread(
    @Parent() { threadId }: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Thread | null> | null {
    return threadId === null ? null : this.threads.threadById(context).load(threadId);
  }
}
