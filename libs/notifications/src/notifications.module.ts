import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { IdentityModule } from '#identity';
import { MarkNotificationsRead } from './commands/mark-notifications-read.js';
import { MarkNotificationsUnread } from './commands/mark-notifications-unread.js';
import { MarkNotificationsReadMutation } from './graphql/mark-notifications-read.mutation.js';
import { MarkNotificationsUnreadMutation } from './graphql/mark-notifications-unread.mutation.js';
import { NotificationResolver } from './graphql/notification.resolver.js';
import { ViewerNotificationsResolver } from './graphql/viewer-notifications.resolver.js';
import { Notification } from './notification.entity.js';
import { Notifications } from './notifications.js';
import { NotificationsRepository } from './notifications.repository.js';
import { ForgetNotifications } from './tasks/forget-notifications.task.js';

@Module({
  imports: [TypeOrmModule.forFeature([Notification]), IdentityModule, CommunitiesModule],
  providers: [
    NotificationsRepository,
    Notifications,
    NotificationResolver,
    ViewerNotificationsResolver,
    MarkNotificationsRead,
    MarkNotificationsReadMutation,
    MarkNotificationsUnread,
    MarkNotificationsUnreadMutation,
    ForgetNotifications,
  ],
  exports: [Notifications, ForgetNotifications],
})
export class NotificationsModule {}
