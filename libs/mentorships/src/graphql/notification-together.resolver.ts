import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationType, type OwnNotification } from '#notifications';
import type { GraphqlContext } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { HandOverType } from './hand-over.type.js';
import { MentorInvitationType } from './mentor-invitation.type.js';
import { TogetherLoaders } from './together.loaders.js';

@Resolver(() => NotificationType)
export class NotificationTogetherResolver {
  constructor(private readonly loaders: TogetherLoaders) {}

  @ResolveField(() => MentorInvitationType, {
    nullable: true,
    description:
      'The invitation that it is about; null when it is about something else, or not to be seen any more.',
  })
  invitation(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<MentorInvitation | null> | null {
    if (subjectType !== 'MentorInvitation') return null;
    return this.loaders.invitationForViewer(context).load(subjectId);
  }

  @ResolveField(() => HandOverType, {
    nullable: true,
    description:
      'The hand-over that it is about; null when it is about something else, or not to be seen any more.',
  })
  handOver(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<HandOver | null> | null {
    return subjectType === 'HandOver' ? this.loaders.handOverForViewer(context).load(subjectId) : null;
  }
}
