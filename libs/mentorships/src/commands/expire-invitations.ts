import { Injectable } from '@nestjs/common';
import { expireHandOver, expireInvitation } from '#domain/mentorships';
import { Database, databaseNow, type Tx } from '#platform/database';
import { HandOver } from '../hand-over.entity.js';
import { HandOversRepository } from '../hand-overs.repository.js';
import { InvitationsRepository, type Overdue } from '../invitations.repository.js';
import { Lapsing } from '../lapsing.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { pageByPage } from '../page-by-page.js';
import { TellingTogether } from '../telling-together.js';

/** How many are read at once. */
const pageSize = 100;

@Injectable()
export class ExpireInvitations {
  constructor(
    private readonly db: Database,
    private readonly mentorships: MentorshipsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly handOvers: HandOversRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /**
   * Settles every invitation and every offer of a mentorship whose deadline has passed by the
   * database's clock, each in a transaction of its own.
   *
   * @returns how many were settled
   * @throws AggregateError with all that could not be settled, when the others are
   */
  async run(): Promise<number> {
    const invitations = await pageByPage<Overdue>(
      (after) => this.invitations.overdue(pageSize, after?.id ?? null),
      (overdue) => this.db.transaction((tx) => this.expireInvitation(tx, overdue)),
    );
    const handOvers = await pageByPage<Overdue>(
      (after) => this.handOvers.overdue(pageSize, after?.id ?? null),
      (overdue) => this.db.transaction((tx) => this.expireHandOver(tx, overdue)),
    );
    return invitations + handOvers;
  }

  private async expireInvitation(tx: Tx, { id, mentorshipId }: Overdue): Promise<boolean> {
    await this.mentorships.lock(tx, mentorshipId);
    const invitation = await tx.findOneByOrFail(MentorInvitation, { id });
    const expired = expireInvitation(invitation, await databaseNow(tx));
    if (expired === null) return false;
    await this.lapsing.endInvitation(tx, invitation, expired, null);
    await this.telling.notJoining(tx, invitation, 'INVITATION_EXPIRED');
    return true;
  }

  private async expireHandOver(tx: Tx, { id, mentorshipId }: Overdue): Promise<boolean> {
    const { menteeId } = await this.mentorships.lock(tx, mentorshipId);
    const handOver = await tx.findOneByOrFail(HandOver, { id });
    const expired = expireHandOver(handOver, await databaseNow(tx));
    if (expired === null) return false;
    const ended = await this.lapsing.endHandOver(tx, handOver, expired, null);
    await this.telling.handOverOff(tx, menteeId, ended, null);
    return true;
  }
}
