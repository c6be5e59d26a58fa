import { Injectable } from '@nestjs/common';
import { Rung } from '#communities';
import { Notifications } from '#notifications';
import type { Tx } from '#platform/database';
import type { Milestone } from './milestone.entity.js';
import { MilestonesRepository } from './milestones.repository.js';

type Logged = Pick<Milestone, 'id' | 'memberId' | 'rungId'>;

/** What people are told of milestones. */
@Injectable()
export class Telling {
  constructor(
    private readonly notifications: Notifications,
    private readonly milestones: MilestonesRepository,
  ) {}

  /** Everybody who guides the member or has guided them to the end: whose word the milestone waits for. */
  async claimed(tx: Tx, { id, memberId, rungId }: Logged): Promise<void> {
    const rung = await nameOf(tx, rungId);
    for (const mentorId of await this.milestones.guidesOf(tx, memberId)) {
      await this.notifications.tell(tx, {
        memberId: mentorId,
        kind: 'MILESTONE_CLAIMED',
        subject: { type: 'Milestone', id },
        aboutId: memberId,
        facts: { rung },
      });
    }
  }

  /** The member, of what somebody, by their member's id, decided. */
  async decided(
    tx: Tx,
    { id, memberId, rungId }: Logged,
    status: 'CONFIRMED' | 'DECLINED',
    byId: string,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      memberId,
      kind: `MILESTONE_${status}`,
      subject: { type: 'Milestone', id },
      aboutId: byId,
      facts: { rung: await nameOf(tx, rungId) },
    });
  }
}

const nameOf = async (tx: Tx, rungId: string): Promise<string> =>
  (await tx.findOneByOrFail(Rung, { id: rungId })).name;
