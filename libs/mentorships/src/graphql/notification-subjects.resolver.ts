import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationType, type OwnNotification } from '#notifications';
import type { GraphqlContext } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

@Resolver(() => NotificationType)
export class NotificationSubjectsResolver {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  @ResolveField(() => MentorshipRequestType, {
    nullable: true,
    description:
      'The request that it is about; null when it is about something else, or not to be seen any more.',
  })
  request(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> | null {
    if (subjectType !== 'MentorshipRequest') return null;
    return this.loaders.requestForViewer(context).load(subjectId);
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description:
      'The mentorship that it is about; null when it is about something else, or not to be seen any more.',
  })
  mentorship(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<Mentorship | null> | null {
    return subjectType === 'Mentorship' ? this.loaders.mentorshipForViewer(context).load(subjectId) : null;
  }
}
