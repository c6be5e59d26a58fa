import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MentorshipStatus, RequestStatus } from '#domain/mentorships';
import { type Member, MemberType } from '#communities';
import { ForwardPageArgs, type GraphqlContext } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { Listed, type Listing } from './listed.js';
import { MentorshipRequestConnection } from './mentorship-request.type.js';
import { MentorshipConnection } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

const whoSees =
  'The member themselves and coordinators see all of them; anybody else those in which they take part.';

@ArgsType()
export class RequestsArgs extends ForwardPageArgs {
  @Field(() => [RequestStatus], {
    nullable: true,
    description: 'Only those in one of these; all when absent.',
  })
  status?: RequestStatus[] | null;
}

@ArgsType()
export class MentorshipsArgs extends ForwardPageArgs {
  @Field(() => [MentorshipStatus], {
    nullable: true,
    description: 'Only those in one of these; all when absent.',
  })
  status?: MentorshipStatus[] | null;
}

@Resolver(() => MemberType)
export class MemberMentorshipsResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly listed: Listed,
  ) {}

  @ResolveField(() => MentorshipRequestConnection, {
    description: `The requests that they sent as newcomer, newest first. ${whoSees}`,
  })
  sentRequests(
    @Parent() member: Member,
    @Args() args: RequestsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<MentorshipRequest>> {
    const load = (id: string) => this.loaders.requestById(context).load(id);
    return this.listed.connection(context, 'sentRequests', member.id, args, load, args.status);
  }

  @ResolveField(() => MentorshipRequestConnection, {
    description: `The requests that were sent to them as mentor, or that they took out of the open queue, newest first. ${whoSees}`,
  })
  receivedRequests(
    @Parent() member: Member,
    @Args() args: RequestsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<MentorshipRequest>> {
    const load = (id: string) => this.loaders.requestById(context).load(id);
    return this.listed.connection(context, 'receivedRequests', member.id, args, load, args.status);
  }

  @ResolveField(() => MentorshipConnection, {
    description: `The mentorships in which they guide or are guided, newest first. ${whoSees}`,
  })
  mentorships(
    @Parent() member: Member,
    @Args() args: MentorshipsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<Mentorship>> {
    const load = (id: string) => this.loaders.mentorshipById(context).load(id);
    return this.listed.connection(context, 'mentorships', member.id, args, load, args.status);
  }
}
