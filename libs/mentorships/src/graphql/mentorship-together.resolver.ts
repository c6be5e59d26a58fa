import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HandOverStatus, InvitationStatus } from '#domain/mentorships';
import { ForwardPageArgs, type GraphqlContext } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import type { Mentorship } from '../mentorship.entity.js';
import type { PrivateNote } from '../private-note.entity.js';
import { guidesIn } from '../together.policy.js';
import { HandOverConnection, HandOverPreviewType } from './hand-over.type.js';
import { HandOverViews } from './hand-over-views.js';
import { Listed, type Listing } from './listed.js';
import { MentorInvitationConnection } from './mentor-invitation.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { PrivateNoteConnection } from './private-note.type.js';
import { TogetherLoaders } from './together.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

@ArgsType()
export class InvitationsArgs extends ForwardPageArgs {
  @Field(() => [InvitationStatus], {
    nullable: true,
    description: 'Only those in one of these; all when absent.',
  })
  status?: InvitationStatus[] | null;
}

@ArgsType()
export class HandOversArgs extends ForwardPageArgs {
  @Field(() => [HandOverStatus], {
    nullable: true,
    description: 'Only those in one of these; all when absent.',
  })
  status?: HandOverStatus[] | null;
}

@ArgsType()
export class HandOverPreviewArgs {
  @Field(() => [ID], {
    description: 'The threads that would be opened to the next mentor; others of the mentorship stay closed.',
  })
  threadIds!: string[];

  @Field(() => Boolean, { description: 'Whether you would leave, rather than stay as a co-mentor.' })
  leave!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The next mentor, as a member, when known: what they read already, as a co-mentor, stays open to them.',
  })
  toMemberId?: string | null;
}

/** What several mentors of a mentorship have together. */
@Resolver(() => MentorshipType)
export class MentorshipTogetherResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly together: TogetherLoaders,
    private readonly listed: Listed,
    private readonly views: HandOverViews,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => MentorInvitationConnection, {
    description:
      'Mentors who were invited to it or to one of its conversations, newest first; `status: [OPEN]` has those who have not answered. None for who is not in it.',
  })
  invitations(
    @Parent() mentorship: Mentorship,
    @Args() args: InvitationsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<MentorInvitation>> {
    const load = (id: string) => this.together.invitationForViewer(context).load(id);
    return this.listed.connection(context, 'invitations', mentorship.id, args, load, args.status);
  }

  @ResolveField(() => HandOverConnection, {
    description:
      'Offers of it to other mentors, newest first: each for the former lead, the next mentor and the mentee; none for anybody else.',
  })
  handOvers(
    @Parent() mentorship: Mentorship,
    @Args() args: HandOversArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<HandOver>> {
    const load = (id: string) => this.together.handOverForViewer(context).load(id);
    return this.listed.connection(context, 'handOvers', mentorship.id, args, load, args.status);
  }

  @ResolveField(() => HandOverPreviewType, {
    nullable: true,
    description:
      'What the next mentor would get to read, before the mentorship is offered to them. For the lead: null for everybody else.',
  })
  async handOverPreview(
    @Parent() mentorship: Mentorship,
    @Args() { threadIds, leave: leaves, toMemberId: toId = null }: HandOverPreviewArgs,
    @Context() context: GraphqlContext,
  ): Promise<HandOverPreviewType | null> {
    const viewer = await this.standing.viewer(context, mentorship.communityId);
    if (viewer.id !== mentorship.leadId) return null;
    return this.views.preview(mentorship, { threadIds, leaves, toId }, context);
  }

  @ResolveField(() => PrivateNoteConnection, {
    nullable: true,
    description:
      'Private notes, newest first: what the mentors write for each other. For the lead and the co-mentors alone; null for everybody else, the mentee, guests and coordinators included. Whoever joins or takes over reads all of them.',
  })
  async privateNotes(
    @Parent() mentorship: Mentorship,
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<PrivateNote> | null> {
    const [viewer, coMentors] = await Promise.all([
      this.standing.viewer(context, mentorship.communityId),
      this.loaders.coMentorsOf(context).load(mentorship.id),
    ]);
    const ids = coMentors.map(({ memberId }) => memberId);
    if (!guidesIn(viewer, mentorship, ids)) return null;
    const load = (id: string) => this.together.noteForViewer(context).load(id);
    return this.listed.connection(context, 'privateNotes', mentorship.id, args, load);
  }
}
