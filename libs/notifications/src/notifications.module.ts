import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { Notification } from './notification.entity.js';
import { Notifications } from './notifications.js';

@Module({
  imports: [TypeOrmModule.forFeature([Notification]), CommunitiesModule],
  providers: [Notifications],
  exports: [Notifications],
})
export class NotificationsModule {}
