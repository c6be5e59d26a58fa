import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { requireFewIds } from '../few-ids.js';
import { NotificationsRepository, type OwnNotification } from '../notifications.repository.js';

/** Either some notifications, or all up to one. */
export interface MarkNotificationsReadInput {
  readonly notificationIds?: readonly string[] | null;
  readonly upTo?: string | null;
  /** Only with `upTo`. */
  readonly communityId?: string | null;
}

@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly db: Database,
    private readonly notifications: NotificationsRepository,
  ) {}

  /**
   * Remembers that the actor has read notifications. Those that are not theirs, or were
   * forgotten meanwhile, are passed over.
   *
   * @returns those named by `notificationIds`, newest first
   * @throws UserError INVALID_INPUT, NOT_FOUND for `upTo`
   */
  run(actor: Actor, input: MarkNotificationsReadInput): Promise<OwnNotification[]> {
    const { notificationIds = null, upTo = null, communityId = null } = input;
    if ((notificationIds === null) === (upTo === null)) throw eitherOr();
    return this.db.transaction(async (tx) => {
      if (notificationIds === null) {
        await this.markUpTo(tx, actor, upTo ?? '', communityId);
        return [];
      }
      requireFewIds(notificationIds);
      const own = await this.notifications.ofActor(tx, actor, notificationIds);
      const ids = own.map(({ id }) => id);
      await this.notifications.markRead(tx, ids);
      return this.notifications.ofActor(tx, actor, ids);
    });
  }

  private async markUpTo(tx: Tx, actor: Actor, upTo: string, communityId: string | null): Promise<void> {
    const [last] = await this.notifications.ofActor(tx, actor, [upTo]);
    if (last === undefined) {
      throw UserError.of('NOT_FOUND', 'You have no such notification.', {
        hint: 'Take the id of the newest one that you have seen from `viewer.notifications`.',
        field: ['upTo'],
      });
    }
    if (communityId !== null && !isId(communityId)) return; // nobody has any there
    await this.notifications.markReadUpTo(tx, actor, last.id, communityId);
  }
}

const eitherOr = (): UserError =>
  UserError.of('INVALID_INPUT', 'It is not clear which notifications are meant.', {
    hint: 'Give either `notificationIds`, or `upTo` with the newest one that was seen.',
    field: ['notificationIds'],
  });
