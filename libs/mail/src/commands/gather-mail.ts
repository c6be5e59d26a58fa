import { Injectable } from '@nestjs/common';
import { sortOutMail } from '#domain/mail';
import { pageByPage } from '#mentorships';
import { Database, databaseNow } from '#platform/database';
import { MailItemsRepository } from '../mail-items.repository.js';
import { Outbox } from '../outbox.js';

/** Makes mails of what waits to be mailed and is due: each member's in a transaction of their own. */
@Injectable()
export class GatherMail {
  constructor(
    private readonly db: Database,
    private readonly items: MailItemsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns to how many members mail goes out
   * @throws AggregateError with every member for whom it failed, when the others are done
   */
  run(): Promise<number> {
    return pageByPage<string>(
      (after) => this.items.membersWithDue(after),
      (memberId) => this.gatherFor(memberId),
    );
  }

  private gatherFor(memberId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const waiting = await this.items.lockWaiting(tx, memberId);
      const { preferences, rhythm } = await this.items.wishesOf(tx, memberId);
      const sorted = sortOutMail(waiting, preferences, rhythm, await databaseNow(tx));
      await this.items.saveSorted(tx, sorted);
      for (const { threadId, kind, itemIds } of sorted.mails) {
        await this.items.giveTo(tx, await this.outbox.send(tx, { memberId, threadId, kind }), itemIds);
      }
      return sorted.mails.length > 0;
    });
  }
}
