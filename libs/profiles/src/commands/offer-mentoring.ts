import { Injectable } from '@nestjs/common';
import { MemberRole } from '#domain/communities';
import { checkCapacity, type MentorOffer, tidyOffers } from '#domain/profiles';
import { type Member, MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { type AreaLevel, MemberAreasRepository } from '../member-areas.repository.js';
import { OwnProfile } from '../own-profile.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface OfferMentoringInput {
  readonly communityId: string;
  readonly capacity: number;
  /** Absent or null: as before. */
  readonly areas?: readonly AreaLevel[] | null;
  /** Absent or null: as before. */
  readonly offers?: readonly MentorOffer[] | null;
}

@Injectable()
export class OfferMentoring {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly areas: MemberAreasRepository,
  ) {}

  /**
   * Makes the member a mentor, or changes what a mentor offers. A capacity below the
   * present load ends nothing: it only lets nobody new in until there is room again.
   *
   * @throws UserError CAPACITY_OUT_OF_RANGE; INVALID_INPUT without any area; as `MemberAreasRepository.replace`
   */
  run(actor: Actor, input: OfferMentoringInput): Promise<Member> {
    const { communityId, capacity, areas, offers } = input;
    throwIfRefused(checkCapacity(capacity));
    return this.db.transaction(async (tx) => {
      await this.members.lockOwn(tx, actor, communityId);
      const change = { action: 'offer-mentoring', communityId };
      return this.own.changeWithin(tx, actor, change, async (_, profile, member) => {
        if (areas != null) await this.areas.replace(tx, member, 'experience', areas);
        await this.requireSomeArea(tx, member.id);
        await this.profiles.change(tx, profile, {
          capacity,
          ...(offers != null && { offers: tidyOffers(offers) }),
        });
        await this.members.addRole(tx, member, MemberRole.MENTOR);
      });
    });
  }

  private async requireSomeArea(tx: Tx, memberId: string): Promise<void> {
    if ((await this.areas.countOf(tx, memberId, 'experience')) > 0) return;
    throw UserError.of('INVALID_INPUT', 'A mentor has at least one area, so that newcomers can find them.', {
      hint: 'Name one in which you could help with first steps; that is plenty to begin with.',
      field: ['areas'],
    });
  }
}
