import { Injectable } from '@nestjs/common';
import { isAway } from '#domain/availability';
import { settingsOf } from '#domain/communities';
import { daysSince, endQuietly, quietSince, QuietStep, quietStep } from '#domain/mentorships';
import { Notifications } from '#notifications';
import { Database, databaseNow, type Tx } from '#platform/database';
import { MentorshipEnding } from '../mentorship-ending.js';
import { MentorshipLocking } from '../mentorship-locking.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { pageByPage } from '../page-by-page.js';
import { QuietMentorshipsRepository, type SilentMentorship } from '../quiet-mentorships.repository.js';

/** How many mentorships are read at once. */
const pageSize = 500;

@Injectable()
export class MindQuietMentorships {
  constructor(
    private readonly db: Database,
    private readonly quiet: QuietMentorshipsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly locking: MentorshipLocking,
    private readonly ending: MentorshipEnding,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Asks both in a silent mentorship whether it still goes on, and later closes it kindly. Each mentorship is a
   * transaction of its own; the step is decided anew under its locks, those of its threads included.
   *
   * @returns how many were asked about or closed
   * @throws AggregateError with every mentorship that failed, when the others are done
   */
  run(): Promise<number> {
    return pageByPage<SilentMentorship>(
      (after) => this.quiet.silent(pageSize, after?.id ?? null),
      async (silent) =>
        stepOf(silent, silent.now) !== null && this.db.transaction((tx) => this.mind(tx, silent)),
    );
  }

  private async mind(tx: Tx, silent: SilentMentorship): Promise<boolean> {
    const mentorship = await this.locking.lock(tx, silent);
    const quiet = { ...mentorship, lastMessageAt: await this.quiet.lockThreads(tx, mentorship.id) };
    const now = await databaseNow(tx);
    const step = stepOf({ ...silent, ...quiet }, now);
    if (step === QuietStep.ASK) await this.ask(tx, mentorship, quietSince(quiet), now);
    if (step === QuietStep.END) await this.end(tx, mentorship, now);
    return step !== null;
  }

  private async ask(tx: Tx, mentorship: Mentorship, since: Date, now: Date): Promise<void> {
    const { id } = mentorship;
    await this.mentorships.change(tx, id, { stillGoingAskedAt: now });
    for (const [memberId, aboutId] of bothOf(mentorship)) {
      await this.notifications.tell(tx, {
        memberId,
        kind: 'STILL_GOING',
        subject: { type: 'Mentorship', id },
        aboutId,
        facts: { days: daysSince(since, now) },
        occasion: since.toISOString(),
      });
    }
  }

  private async end(tx: Tx, mentorship: Mentorship, now: Date): Promise<void> {
    const { id } = mentorship;
    const outcome = endQuietly(mentorship, now);
    if (outcome.refused) throw new Error('a running mentorship that cannot end');
    await this.ending.end(tx, mentorship, outcome, { by: null, action: 'end-quiet-mentorship' });
    for (const [memberId, aboutId] of bothOf(mentorship)) {
      await this.notifications.tell(tx, {
        memberId,
        kind: 'MENTORSHIP_CLOSED_QUIETLY',
        subject: { type: 'Mentorship', id },
        aboutId,
        occasion: now.toISOString(),
      });
    }
  }
}

/** Each of the two, beside the other. */
const bothOf = ({ menteeId, leadId }: Mentorship) =>
  [
    [menteeId, leadId],
    [leadId, menteeId],
  ] as const;

function stepOf(mentorship: SilentMentorship, now: Date): QuietStep | null {
  const { turnReminderDays } = settingsOf(mentorship.settings);
  const oneIsAway = mentorship.whereabouts.some(({ away, timeZone }) =>
    isAway(away, timeZone, now.getTime()),
  );
  return quietStep(mentorship, turnReminderDays, oneIsAway, now);
}
