import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupedBy, inOrderOf, perRequest } from '#platform/graphql';
import type { MemberArea } from '../member-area.entity.js';
import { MemberAreasRepository } from '../member-areas.repository.js';
import type { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';

@Injectable()
export class ProfilesLoaders {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly areas: MemberAreasRepository,
  ) {}

  readonly profileOf = perRequest(
    () =>
      new DataLoader<string, Profile | null>(async (memberIds) =>
        inOrderOf(memberIds, await this.profiles.byMemberIds(memberIds), (row) => row.memberId),
      ),
  );

  readonly areasOf = perRequest(
    () =>
      new DataLoader<string, MemberArea[]>(async (memberIds) =>
        groupedBy(memberIds, await this.areas.ofMembers(memberIds), (row) => row.memberId),
      ),
  );

  /** By area id. */
  readonly mentorCountOf = perRequest(
    () =>
      new DataLoader<string, number>(async (areaIds) =>
        inOrderOf(areaIds, await this.areas.mentorCounts(areaIds), (row) => row.areaId).map(
          (row) => row?.count ?? 0,
        ),
      ),
  );
}
