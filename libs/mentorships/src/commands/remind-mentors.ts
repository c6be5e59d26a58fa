import { Injectable } from '@nestjs/common';
import { hoursLeft, requestReminder } from '#domain/mentorships';
import { Notifications } from '#notifications';
import { Database, databaseNow, type Tx } from '#platform/database';
import { rhythmOf } from '#profiles';
import { pageByPage } from '../page-by-page.js';
import { RemindersRepository, type RequestToRemind } from '../reminders.repository.js';

/** How many requests are read at once. */
const pageSize = 500;

@Injectable()
export class RemindMentors {
  constructor(
    private readonly db: Database,
    private readonly reminders: RemindersRepository,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Reminds mentors, in their rhythm, of the requests that wait for them. Each request is a transaction of its own;
   * one that somebody else has locked is left to the next run.
   *
   * @returns how many reminders were sent
   * @throws AggregateError with every request that failed, when the others are done
   */
  run(): Promise<number> {
    return pageByPage<RequestToRemind>(
      (after) => this.reminders.requests(pageSize, after?.id ?? null),
      async (waiting) =>
        requestReminder(waiting, rhythmOf(waiting), waiting.now) !== null &&
        this.db.transaction((tx) => this.remind(tx, waiting)),
    );
  }

  private async remind(tx: Tx, waiting: RequestToRemind): Promise<boolean> {
    const request = await this.reminders.lockRequest(tx, waiting.id);
    if (request === null || request.mentorId === null) return false;
    const now = await databaseNow(tx);
    const stage = requestReminder(request, rhythmOf(waiting), now);
    if (stage === null) return false;
    await this.reminders.saveStage(tx, request.id, stage);
    await this.notifications.tell(tx, {
      memberId: request.mentorId,
      kind: 'REQUEST_WAITING',
      subject: { type: 'MentorshipRequest', id: request.id },
      aboutId: request.newcomerId,
      facts: { hoursLeft: hoursLeft(request, now) },
      occasion: String(stage),
    });
    return true;
  }
}
