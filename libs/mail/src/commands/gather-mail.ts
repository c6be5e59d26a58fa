import { Injectable } from '@nestjs/common';
import { sortOutMail } from '#domain/mail';
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

  /** @returns how many mails go out */
  async run(): Promise<number> {
    let mails = 0;
    let page = await this.items.membersWithDue(null);
    while (page.length > 0) {
      for (const memberId of page) mails += await this.gatherFor(memberId);
      page = await this.items.membersWithDue(page.at(-1) ?? null);
    }
    return mails;
  }

  private gatherFor(memberId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const waiting = await this.items.lockWaiting(tx, memberId);
      const { preferences, rhythm } = await this.items.wishesOf(tx, memberId);
      const sorted = sortOutMail(waiting, preferences, rhythm, await databaseNow(tx));
      await this.items.saveSorted(tx, sorted);
      for (const { threadId, kind, itemIds } of sorted.mails) {
        await this.items.giveTo(tx, await this.outbox.send(tx, { memberId, threadId, kind }), itemIds);
      }
      return sorted.mails.length;
    });
  }
}
