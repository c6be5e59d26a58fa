import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#domain/availability';
import { logMilestone } from '#domain/milestones';
import { type ActingMember, MembersRepository, Rung } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Clock } from '#platform/clock';
import { Database, databaseNow, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { Profile, todayOf } from '#profiles';
import { Milestone } from '../milestone.entity.js';
import { MilestonesRepository } from '../milestones.repository.js';
import { Telling } from '../telling.js';

export interface LogMilestoneInput {
  readonly communityId: string;
  readonly rungId: string;
  /** The day on which it was reached, on the member's own calendar. */
  readonly reachedOn: CalendarDate;
  readonly evidenceUrl?: string | null;
  readonly note?: string | null;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class LogMilestone {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly milestones: MilestonesRepository,
    private readonly clock: Clock,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A member logs a rung that they have reached. It waits for a mentor of theirs or a coordinator,
   * unless the rung needs nobody's word.
   *
   * @throws UserError RUNG_UNKNOWN, MILESTONE_ALREADY_LOGGED, and every refusal of the domain's `logMilestone`
   */
  run(actor: Actor, input: LogMilestoneInput): Promise<Milestone> {
    return this.db.transaction(async (tx) => {
      const member = await this.members.acting(tx, actor, input.communityId);
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'logMilestone', input };
      const id = await this.mutations.once(tx, keyed, (fresh) => this.log(tx, member, input, fresh));
      return tx.findOneByOrFail(Milestone, { id });
    });
  }

  private async log(tx: Tx, member: ActingMember, input: LogMilestoneInput, id: string): Promise<void> {
    const { id: memberId, communityId } = member;
    const rung = await findRung(tx, communityId, input.rungId);
    const profile = await tx.findOneByOrFail(Profile, { memberId });
    const outcome = logMilestone(rung, input, todayOf(profile, this.clock.now()), await databaseNow(tx));
    if (outcome.refused) throw new UserError(outcome.refused);
    const logged = await this.milestones.insert(tx, {
      ...outcome,
      id,
      communityId,
      memberId,
      rungId: rung.id,
    });
    if (!logged) throw alreadyLogged(outcome.evidenceUrl !== null);
    if (outcome.status === 'CLAIMED') await this.telling.claimed(tx, { id, memberId, rungId: rung.id });
    await this.audit.record(tx, {
      by: member.userId,
      communityId,
      action: 'log-milestone',
      subject: { type: 'Milestone', id },
      facts: { rungId: rung.id, status: outcome.status },
    });
  }
}

async function findRung(tx: Tx, communityId: string, rungId: string): Promise<Rung> {
  const rung = isId(rungId) ? await tx.findOneBy(Rung, { id: rungId, communityId }) : null;
  if (rung === null) {
    throw UserError.of('RUNG_UNKNOWN', 'The ladder of this community has no such rung.', {
      hint: 'Take the id from `community.ladder`.',
      field: ['rungId'],
    });
  }
  if (rung.retiredAt !== null) {
    throw UserError.of('RUNG_UNKNOWN', `“${rung.name}” is no longer a rung of the ladder.`, {
      hint: 'What was logged on it stays; choose one of the rungs in use for what is new.',
      field: ['rungId'],
    });
  }
  return rung;
}

function alreadyLogged(withEvidence: boolean): UserError {
  return UserError.of(
    'MILESTONE_ALREADY_LOGGED',
    withEvidence
      ? 'You have logged this rung with this evidence already.'
      : 'You have logged this rung without evidence already.',
    {
      hint: 'It stands in your timeline; log it again only with other evidence.',
      field: [withEvidence ? 'evidenceUrl' : 'rungId'],
    },
  );
}
