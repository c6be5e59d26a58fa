import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { ForwardPageArgs, type GraphqlContext } from '#platform/graphql';
import { type Thread, ThreadsLoaders } from '#threads';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { Listed, type Listing } from './listed.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ThreadConnection } from './thread.connection.js';

@ArgsType()
export class MentorshipThreadsArgs extends ForwardPageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that can be added to, false for closed ones; all when absent.',
  })
  open?: boolean | null;
}

@Resolver(() => MentorshipType)
export class MentorshipResolver {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly loaders: MentorshipsLoaders,
    private readonly listed: Listed,
    private readonly communities: CommunitiesLoaders,
    private readonly threadLoaders: ThreadsLoaders,
  ) {}

  @Query(() => MentorshipType, {
    nullable: true,
    description: 'A mentorship that the viewer may see; null for any other.',
  })
  mentorship(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which mentorship.' }) id: string,
  ): Promise<Mentorship | null> {
    return this.mentorships.findForActor(actor, id);
  }

  @ResolveField(() => MemberType, { description: 'Who is guided.' })
  mentee(@Parent() mentorship: Mentorship, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(mentorship.menteeId);
  }

  @ResolveField(() => MemberType, {
    description: 'The mentor who answers first of all, whose place it takes.',
  })
  lead(@Parent() mentorship: Mentorship, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(mentorship.leadId);
  }

  @ResolveField(() => [MemberType], {
    description: 'Mentors beside the lead, in the order in which they joined; at most 10.',
  })
  async coMentors(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<(Member | null)[]> {
    const coMentors = await this.loaders.coMentorsOf(context).load(mentorship.id);
    const members = this.communities.memberById(context);
    return Promise.all(coMentors.map(({ memberId }) => members.load(memberId)));
  }

  @ResolveField(() => MentorshipRequestType, {
    description: 'The request that opened it, whose introduction is the first word of its first thread.',
  })
  request(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> {
    return this.loaders.requestById(context).load(mentorship.requestId);
  }

  @ResolveField(() => ThreadConnection, {
    description: 'Its threads in which the viewer takes part, newest first; none for coordinators.',
  })
  threads(
    @Parent() mentorship: Mentorship,
    @Args() { open, ...args }: MentorshipThreadsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<Thread>> {
    const threads = this.threadLoaders.threadById(context);
    const load = (id: string) => threads.load(id);
    const filter = open == null ? null : [open ? 'OPEN' : 'CLOSED'];
    return this.listed.connection(context, 'threads', mentorship.id, args, load, filter);
  }
}
