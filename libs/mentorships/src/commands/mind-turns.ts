import { Injectable } from '@nestjs/common';
import { settingsOf } from '#domain/communities';
import { daysSince, isTurnToRemind } from '#domain/mentorships';
import { Notifications } from '#notifications';
import { Database, type Tx } from '#platform/database';
import { rhythmOf } from '#profiles';
import { pageByPage } from '../page-by-page.js';
import { RemindersRepository, type TurnToRemind } from '../reminders.repository.js';

/** How many turns are read at once. */
const pageSize = 500;

@Injectable()
export class MindTurns {
  constructor(
    private readonly db: Database,
    private readonly reminders: RemindersRepository,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Reminds whoever's turn it is in a running mentorship, once for each turn. Each thread is a transaction of its
   * own; one that somebody else has locked is left to the next run.
   *
   * @returns how many reminders were sent
   * @throws AggregateError with every thread that failed, when the others are done
   */
  run(): Promise<number> {
    return pageByPage<TurnToRemind>(
      (after) => this.reminders.turns(pageSize, after?.threadId ?? null),
      async (turn) => isDue(turn) && this.db.transaction((tx) => this.remind(tx, turn.threadId)),
    );
  }

  private async remind(tx: Tx, threadId: string): Promise<boolean> {
    const turn = await this.reminders.lockTurn(tx, threadId);
    if (turn === null || !isDue(turn)) return false;
    const { awaitingId, awaitingSince, menteeId, leadId } = turn;
    await this.reminders.saveTurnReminded(tx, threadId);
    await this.notifications.tell(tx, {
      memberId: awaitingId,
      kind: 'TURN_WAITS',
      subject: { type: 'Thread', id: threadId },
      aboutId: awaitingId === menteeId ? leadId : menteeId,
      facts: { days: daysSince(awaitingSince, turn.now) },
      occasion: awaitingSince.toISOString(),
    });
    return true;
  }
}

function isDue(turn: TurnToRemind): boolean {
  const rhythm = rhythmOf(turn);
  const [afterDays] = settingsOf(turn.settings).turnReminderDays;
  // The days that a mentor declares are for mentoring, and say nothing of when they are guided themselves.
  const own = turn.awaitingId === turn.menteeId ? { ...rhythm, days: null } : rhythm;
  return isTurnToRemind(turn, afterDays, own, turn.now);
}
