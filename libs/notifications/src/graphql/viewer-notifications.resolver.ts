import { Args, ArgsType, Context, Field, ID, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import type { Actor } from '#platform/auth';
import { type Connection, ForwardPageArgs, readPage, toConnection } from '#platform/graphql';
import { NotificationsRepository, type OwnNotification } from '../notifications.repository.js';
import { NotificationConnection } from './notification.type.js';

@ArgsType()
export class NotificationsArgs extends ForwardPageArgs {
  @Field(() => Boolean, { description: 'Only those that are unread.', defaultValue: false })
  unreadOnly!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this community; of all communities when absent.',
  })
  community?: string | null;
}

@Resolver(() => ViewerType)
export class ViewerNotificationsResolver {
  constructor(private readonly repository: NotificationsRepository) {}

  @ResolveField(() => NotificationConnection, {
    description: 'What the viewer was told, newest first, across their communities.',
  })
  async notifications(
    @Args() args: NotificationsArgs,
    @Context('actor') actor: Actor,
  ): Promise<Connection<OwnNotification>> {
    const filter = { unreadOnly: args.unreadOnly, communityId: args.community ?? null };
    const page = readPage(args, ['id']);
    return toConnection(await this.repository.page(actor, filter, page), page, {
      position: (row) => [row.id],
      node: (row) => row,
      totalCount: () => this.repository.count(actor, filter),
    });
  }

  @ResolveField(() => Int, {
    description: 'How many of their notifications, across their communities, are unread.',
  })
  unreadNotificationCount(@Context('actor') actor: Actor): Promise<number> {
    return this.repository.count(actor, { unreadOnly: true, communityId: null });
  }
}
