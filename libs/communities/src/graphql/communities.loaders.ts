import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import {
  type GraphqlContext,
  groupedBy,
  inOrderOf,
  pageLoader,
  type PageOfOne,
  perRequest,
} from '#platform/graphql';
import { CommunitiesRepository } from '../communities.repository.js';
import type { Community } from '../community.entity.js';
import type { ConductText } from '../conduct-text.entity.js';
import type { InterestArea } from '../interest-area.entity.js';
import type { Member } from '../member.entity.js';
import { type MemberFilter, MembersRepository } from '../members.repository.js';
import type { Repository } from '../repository.entity.js';
import type { Rung } from '../rung.entity.js';

interface MembersLoaders {
  readonly pages: DataLoader<PageOfOne, Member[], string>;
  readonly counts: DataLoader<string, number>;
}
type MembersOf = (filter: MemberFilter) => MembersLoaders;

/** One statement for each kind of thing in a request, however many rows ask for it. */
@Injectable()
export class CommunitiesLoaders {
  constructor(
    private readonly communities: CommunitiesRepository,
    private readonly members: MembersRepository,
  ) {}

  readonly communityById = perRequest(
    () =>
      new DataLoader<string, Community | null>(async (ids) =>
        inOrderOf(ids, await this.communities.byIds(ids), (row) => row.id),
      ),
  );

  readonly memberById = perRequest(
    () =>
      new DataLoader<string, Member | null>(async (ids) =>
        inOrderOf(ids, await this.members.byIds(ids), (row) => row.id),
      ),
  );

  /** By community id: the viewer's own membership; null for a visitor. */
  readonly viewerMember = perRequest(
    ({ actor }: GraphqlContext) =>
      new DataLoader<string, Member | null>(async (communityIds) =>
        inOrderOf(
          communityIds,
          actor === null ? [] : await this.members.ofActorIn(actor, communityIds),
          (row) => row.communityId,
        ),
      ),
  );

  /** By filter: the pages and the number of members, by community id. */
  readonly membersOf = perRequest((): MembersOf => {
    const made = new Map<string, MembersLoaders>();
    return (filter) => {
      const key = JSON.stringify(filter);
      const loaders = made.get(key) ?? this.makeMembersOf(filter);
      made.set(key, loaders);
      return loaders;
    };
  });

  readonly conductText = perRequest(
    () =>
      new DataLoader<string, ConductText | null>(async (communityIds) =>
        inOrderOf(communityIds, await this.communities.conductTexts(communityIds), (row) => row.communityId),
      ),
  );

  readonly areasOf = perRequest(
    () =>
      new DataLoader<string, InterestArea[]>(async (communityIds) =>
        groupedBy(communityIds, await this.communities.areas(communityIds), (row) => row.communityId),
      ),
  );

  readonly retiredAreasOf = perRequest(
    () =>
      new DataLoader<string, InterestArea[]>(async (communityIds) =>
        groupedBy(communityIds, await this.communities.retiredAreas(communityIds), (row) => row.communityId),
      ),
  );

  readonly areaById = perRequest(
    () =>
      new DataLoader<string, InterestArea | null>(async (ids) =>
        inOrderOf(ids, await this.communities.areasByIds(ids), (row) => row.id),
      ),
  );

  readonly repositoriesOf = perRequest(
    () =>
      new DataLoader<string, Repository[]>(async (communityIds) =>
        groupedBy(communityIds, await this.communities.repositories(communityIds), (row) => row.communityId),
      ),
  );

  readonly ladderOf = perRequest(
    () =>
      new DataLoader<string, Rung[]>(async (communityIds) =>
        groupedBy(communityIds, await this.communities.rungs(communityIds), (row) => row.communityId),
      ),
  );

  readonly rungById = perRequest(
    () =>
      new DataLoader<string, Rung | null>(async (ids) =>
        inOrderOf(ids, await this.communities.rungsByIds(ids), (row) => row.id),
      ),
  );

  private makeMembersOf(filter: MemberFilter): MembersLoaders {
    return {
      pages: pageLoader<Member>(
        (communityIds, page) => this.members.pages(communityIds, page, filter),
        (row) => row.communityId,
      ),
      counts: new DataLoader<string, number>(async (communityIds) =>
        inOrderOf(
          communityIds,
          await this.members.counts(communityIds, filter),
          (row) => row.communityId,
        ).map((row) => row?.members ?? 0),
      ),
    };
  }
}
