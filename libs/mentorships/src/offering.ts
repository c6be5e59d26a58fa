import { Injectable } from '@nestjs/common';
import { chooseThreads, offerHandOver, expireHandOver } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { databaseNow, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import type { HandOver } from './hand-over.entity.js';
import { HandOversRepository } from './hand-overs.repository.js';
import type { Inside } from './in-mentorship.js';
import { noSuchMember } from './inviting.js';
import { Lapsing } from './lapsing.js';
import { TellingTogether } from './telling-together.js';

export interface NewHandOver {
  readonly id: string;
  /** The next mentor, as a member. */
  readonly toMemberId: string;
  readonly note: string;
  /** The conversations that are opened to them. */
  readonly threadIds: readonly string[];
  /** Whether the lead goes, rather than staying as a co-mentor. */
  readonly leave: boolean;
}

@Injectable()
export class Offering {
  constructor(
    private readonly members: MembersRepository,
    private readonly handOvers: HandOversRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Offers a mentorship, which is locked, to another mentor.
   *
   * @throws UserError NOT_FOUND for who is no member of the community, and for a conversation that is not the lead's
   *   in this mentorship; and every refusal of the domain's `offerHandOver`
   */
  async offer(actor: Actor, { tx, mentorship, member }: Inside, asked: NewHandOver): Promise<void> {
    const { id, note, leave: fromLeaves } = asked;
    const { id: mentorshipId, communityId, menteeId } = mentorship;
    const to = await this.members.findForActor(actor, asked.toMemberId, tx);
    if (to?.communityId !== communityId) throw noSuchMember('toMemberId');
    const threads = await this.handOvers.threadsOf([mentorshipId], tx);
    const chosen = chooseThreads(asked.threadIds, threads, member.id);
    if (chosen.refused) throw new UserError(chosen.refused);
    const now = await databaseNow(tx);
    const offerOpen = await this.stillOpen(tx, mentorshipId, now);
    const offer = { mentorshipId, toId: to.id, fromLeaves };
    const next = await this.handOvers.nextMentor(tx, offer, chosen.threadIds);
    const outcome = offerHandOver({ ...mentorship, offerOpen }, next, note, now);
    if (outcome.refused) throw new UserError(outcome.refused);
    const handOver = { ...outcome, ...offer, id, communityId, fromId: member.id, answeredAt: null };
    await this.handOvers.insert(tx, handOver, chosen.threadIds);
    await this.telling.handOverOffered(tx, menteeId, handOver);
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'offer-hand-over',
      subject: { type: 'HandOver', id },
      facts: { mentorshipId, toId: to.id, threadIds: chosen.threadIds, fromLeaves },
    });
  }

  /** An earlier offer that is past its deadline makes room, whether or not the task that tidies up has run. */
  private async stillOpen(tx: Tx, mentorshipId: string, now: Date): Promise<boolean> {
    const [earlier]: HandOver[] = await this.handOvers.openIn([mentorshipId], tx);
    const expired = earlier === undefined ? null : expireHandOver(earlier, now);
    if (earlier !== undefined && expired !== null) {
      await this.lapsing.endHandOver(tx, earlier, expired, null);
    }
    return earlier !== undefined && expired === null;
  }
}
