import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

/** Where a thread belongs. */
@Resolver(() => ThreadType)
export class ThreadOfResolver {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  @ResolveField(() => MentorshipRequestType, {
    nullable: true,
    description:
      'The request that opened it, whose introduction is its first word; null for a thread that was opened within a mentorship.',
  })
  request(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<MentorshipRequest | null> {
    return this.loaders.requestByThread(context).load(thread.id);
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description:
      'The mentorship that it belongs to; null before its request is accepted, and for guests of the thread, who see nothing else of it.',
  })
  async mentorship(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Mentorship | null> {
    const id = await this.loaders.mentorshipIdOfThread(context).load(thread.id);
    return id === null ? null : this.loaders.mentorshipForViewer(context).load(id);
  }
}
