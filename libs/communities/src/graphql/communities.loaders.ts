import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { MemberRole } from '#domain/communities';
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
import { MembersRepository } from '../members.repository.js';
import type { Repository } from '../repository.entity.js';
import type { Rung } from '../rung.entity.js';

interface MembersLoaders {
  readonly pages: DataLoader<PageOfOne, Member[], string>;
  readonly counts: DataLoader<string, number>;
}
type MembersOf = (role: MemberRole | null) => MembersLoaders;

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

  /** By role, or null for all members: their pages and their number, by community id. */
  readonly membersOf = perRequest((): MembersOf => {
    const made = new Map<MemberRole | null, MembersLoaders>();
    return (role) => {
      const loaders = made.get(role) ?? this.makeMembersOf(role);
      made.set(role, loaders);
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

  private makeMembersOf(role: MemberRole | null): MembersLoaders {
    return {
      pages: pageLoader<Member>(
        (communityIds, page) => this.members.pages(communityIds, page, role),
        (row) => row.communityId,
      ),
      counts: new DataLoader<string, number>(async (communityIds) =>
        inOrderOf(communityIds, await this.members.counts(communityIds, role), (row) => row.communityId).map(
          (row) => row?.members ?? 0,
        ),
      ),
    };
  }
}
