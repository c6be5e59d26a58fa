import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MarkNotificationsRead } from '../commands/mark-notifications-read.js';
import type { OwnNotification } from '../notifications.repository.js';
import { NotificationType } from './notification.type.js';

@InputType({ description: 'Input of `markNotificationsRead`: either `notificationIds`, or `upTo`.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Which ones, at most 100. Those that are not the viewer’s are passed over.',
  })
  notificationIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'This one and all that are older. The first of the list marks everything that was seen, and nothing that has come since.',
  })
  upTo?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With `upTo`: only those of this community; of all communities when absent.',
  })
  communityId?: string | null;
}

@ObjectType({ description: 'Answer of `markNotificationsRead`.' })
export class MarkNotificationsReadPayload extends Payload {
  @Field(() => [NotificationType], {
    nullable: true,
    description: 'Those of `notificationIds` that are the viewer’s, newest first; none with `upTo`.',
  })
  notifications?: OwnNotification[];

  @Field(() => ViewerType, {
    nullable: true,
    description: 'The viewer, with their new `unreadNotificationCount`.',
  })
  viewer?: ViewerType;
}

@Resolver()
export class MarkNotificationsReadMutation {
  constructor(private readonly command: MarkNotificationsRead) {}

  @Mutation(() => MarkNotificationsReadPayload, {
    description:
      'Remembers that the viewer has read notifications; what was read before keeps its `readAt`. Nobody else sees it.',
  })
  async markNotificationsRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkNotificationsReadInput,
  ): Promise<MarkNotificationsReadPayload> {
    return { notifications: await this.command.run(actor, input), viewer: { userId: actor.userId } };
  }
}
