import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { NotificationsRepository } from '../notifications.repository.js';

/** How long a notification is kept once it was read, and how long at most. */
export const keptDays = { read: 90, unread: 365 } as const;

const batch = 1_000;

@Injectable()
export class ForgetNotifications extends ScheduledTask {
  readonly name = 'forget-notifications';
  readonly cron = '41 3 * * *';

  constructor(private readonly notifications: NotificationsRepository) {
    super();
  }

  /** Batch after batch, so that no statement holds many rows for long. */
  async run(): Promise<number> {
    return (
      (await untilFewer(() => this.notifications.forgetRead(keptDays.read, batch))) +
      (await untilFewer(() => this.notifications.forgetUnread(keptDays.unread, batch)))
    );
  }
}

async function untilFewer(forget: () => Promise<number>): Promise<number> {
  let forgotten = 0;
  for (let count = batch; count === batch; forgotten += count) count = await forget();
  return forgotten;
}
