import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { requireFewIds } from '../few-ids.js';
import { NotificationsRepository, type OwnNotification } from '../notifications.repository.js';

@Injectable()
export class MarkNotificationsUnread {
  constructor(
    private readonly db: Database,
    private readonly notifications: NotificationsRepository,
  ) {}

  /**
   * Lets notifications of the actor count as unread again. Those that are not theirs, or were
   * forgotten meanwhile, are passed over.
   *
   * @returns those that are theirs, newest first
   * @throws UserError INVALID_INPUT
   */
  run(actor: Actor, notificationIds: readonly string[]): Promise<OwnNotification[]> {
    requireFewIds(notificationIds);
    return this.db.transaction(async (tx) => {
      const ids = (await this.notifications.ofActor(tx, actor, notificationIds)).map(({ id }) => id);
      await this.notifications.markUnread(tx, ids);
      return this.notifications.ofActor(tx, actor, ids);
    });
  }
}
