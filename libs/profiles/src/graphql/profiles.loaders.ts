import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '#platform/clock';
import { groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import type { MemberArea } from '../member-area.entity.js';
import { MemberAreasRepository } from '../member-areas.repository.js';
import { type MentorFilter, MentorsRepository } from '../mentors.repository.js';
import type { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';

@Injectable()
export class ProfilesLoaders {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly areas: MemberAreasRepository,
    private readonly mentors: MentorsRepository,
    private readonly clock: Clock,
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

  /** By area id: how many have an experience of at least 1, at least 2, and 3. */
  readonly mentorCountsOf = perRequest(
    () =>
      new DataLoader<string, readonly number[]>(async (areaIds) =>
        inOrderOf(areaIds, await this.areas.mentorCounts(areaIds), (row) => row.areaId).map(
          (row) => row?.counts ?? [0, 0, 0],
        ),
      ),
  );

  /** By filter: pages and numbers of the mentors that communities list, by community id. */
  readonly mentorsOf = perRequest(() => {
    const now = this.clock.now();
    const made = new Map<string, ReturnType<typeof this.makeMentorsOf>>();
    return (filter: MentorFilter) => {
      const key = JSON.stringify(filter);
      const loaders = made.get(key) ?? this.makeMentorsOf(filter, now);
      made.set(key, loaders);
      return loaders;
    };
  });

  private makeMentorsOf(filter: MentorFilter, now: Date) {
    return {
      pages: pageLoader(
        (communityIds, page) => this.mentors.pages(communityIds, page, filter, now),
        (member) => member.communityId,
      ),
      counts: new DataLoader<string, number>(async (communityIds) =>
        inOrderOf(
          communityIds,
          await this.mentors.counts(communityIds, filter, now),
          (row) => row.communityId,
        ).map((row) => row?.count ?? 0),
      ),
    };
  }
}
