import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MarkNotificationsUnread } from '../commands/mark-notifications-unread.js';
import type { OwnNotification } from '../notifications.repository.js';
import { NotificationType } from './notification.type.js';

@InputType({ description: 'Input of `markNotificationsUnread`.' })
export class MarkNotificationsUnreadInput {
  @Field(() => [ID], {
    description: 'Which ones, at most 100. Those that are not the viewer’s are passed over.',
  })
  notificationIds!: string[];
}

@ObjectType({ description: 'Answer of `markNotificationsUnread`.' })
export class MarkNotificationsUnreadPayload extends Payload {
  @Field(() => [NotificationType], {
    nullable: true,
    description: 'Those of `notificationIds` that are the viewer’s, newest first.',
  })
  notifications?: OwnNotification[];

  @Field(() => ViewerType, {
    nullable: true,
    description: 'The viewer, with their new `unreadNotificationCount`.',
  })
  viewer?: ViewerType;
}

@Resolver()
export class MarkNotificationsUnreadMutation {
  constructor(private readonly command: MarkNotificationsUnread) {}

  @Mutation(() => MarkNotificationsUnreadPayload, {
    description: 'Lets notifications count as unread again. Nobody else sees it.',
  })
  async markNotificationsUnread(
    @CurrentActor() actor: Actor,
    @Args('input') { notificationIds }: MarkNotificationsUnreadInput,
  ): Promise<MarkNotificationsUnreadPayload> {
    return {
      notifications: await this.command.run(actor, notificationIds),
      viewer: { userId: actor.userId },
    };
  }
}
