import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DateTimeScalar, type GraphqlContext } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

@Resolver(() => MentorshipRequestType)
export class AskedAtResolver {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  @ResolveField(() => DateTimeScalar, {
    description:
      'When the newcomer first asked: earlier than `submittedAt` for a request as which another one went on.',
  })
  async askedAt(
    @Parent() { id, firstRequestId, submittedAt }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Date> {
    if (id === firstRequestId) return submittedAt;
    return (await this.loaders.requestById(context).load(firstRequestId))?.submittedAt ?? submittedAt;
  }
}
