import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { declineKindTexts, isHeld } from '#domain/mentorships';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { DateTimeScalar, type GraphqlContext, MarkdownScalar } from '#platform/graphql';
import { type Thread, ThreadsLoaders, ThreadType } from '#threads';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { canReadRequest, canSeeClaim, takesPart } from '../mentorships.policy.js';
import { RequestsRepository } from '../requests.repository.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { RequestClaimType } from './request-claim.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

const forReaders =
  'null for who may not read it: coordinators, unless they are one of the two or take part in its thread';

@Resolver(() => MentorshipRequestType)
export class MentorshipRequestResolver {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly loaders: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
    private readonly communities: CommunitiesLoaders,
    private readonly threads: ThreadsLoaders,
  ) {}

  @Query(() => MentorshipRequestType, {
    nullable: true,
    description: 'A request that the viewer may see; null for any other.',
  })
  async mentorshipRequest(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which request.' }) id: string,
  ): Promise<MentorshipRequest | null> {
    return (await this.requests.findForActor(actor, id))?.request ?? null;
  }

  @ResolveField(() => MemberType, { description: 'Who asks.' })
  newcomer(@Parent() request: MentorshipRequest, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(request.newcomerId);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description:
      'Who is asked, or who took it on; null while it waits in the open queue, also while somebody holds it.',
  })
  mentor(
    @Parent() { mentorId }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> | null {
    return mentorId === null ? null : this.communities.memberById(context).load(mentorId);
  }

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description: `Who the newcomer is and what they look for, 1 to 4,000 characters; ${forReaders}.`,
  })
  introduction(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return this.ifReadable(request, context, request.introduction);
  }

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description: `What they have tried so far, up to 4,000 characters; null when they did not say, and ${forReaders}.`,
  })
  tried(@Parent() request: MentorshipRequest, @Context() context: GraphqlContext): Promise<string | null> {
    return this.ifReadable(request, context, request.tried);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What `declineKind` means, as a sentence for the newcomer; null unless it was declined.',
  })
  declineKindText(@Parent() { declineKind }: MentorshipRequest): string | null {
    return declineKind === null ? null : declineKindTexts[declineKind];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: `Why, in the mentor's own words, up to 1,000 characters; null when they gave none, and ${forReaders}.`,
  })
  declineReason(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return this.ifReadable(request, context, request.declineReason);
  }

  @ResolveField(() => ThreadType, {
    nullable: true,
    description:
      'Where the two write to each other, also before it is answered; it starts without messages, after the introduction. Null for who takes no part in it.',
  })
  thread(@Parent() request: MentorshipRequest, @Context() context: GraphqlContext): Promise<Thread | null> {
    return this.threads.threadById(context).load(request.threadId);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when a mentor, out of the open queue, has it to themselves; null while nobody does.',
  })
  async claimedUntil(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Date | null> {
    return isHeld(request, await this.loaders.now(context)()) ? request.claimedUntil : null;
  }

  @ResolveField(() => RequestClaimType, {
    nullable: true,
    description:
      'Who has it to themselves, out of the open queue; null while nobody does. For mentors of the community and coordinators: the newcomer who asked sees only `claimedUntil`.',
  })
  async claim(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> {
    const viewer = await this.standing.viewer(context, request.communityId);
    const seen = canSeeClaim(viewer, request) && isHeld(request, await this.loaders.now(context)());
    return seen ? request : null;
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description: 'What it opened; null unless it was accepted, and for who is not in it any more.',
  })
  async mentorship(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Mentorship | null> {
    if (request.status !== 'ACCEPTED') return null;
    const opened = await this.loaders.mentorshipByRequest(context).load(request.id);
    return opened && this.loaders.mentorshipForViewer(context).load(opened.id);
  }

  private async ifReadable(
    request: MentorshipRequest,
    context: GraphqlContext,
    text: string | null,
  ): Promise<string | null> {
    const viewer = await this.standing.viewer(context, request.communityId);
    if (takesPart(viewer, request)) return text;
    // It is the first word of its thread, for whoever came into it later.
    if ((await this.threads.threadById(context).load(request.threadId)) !== null) return text;
    const facts = await this.loaders.claimFacts(context).load(request.id);
    if (facts === null) throw new Error('a request without its community');
    return canReadRequest(viewer, request, facts.blockedEitherWay) ? text : null;
  }
}
