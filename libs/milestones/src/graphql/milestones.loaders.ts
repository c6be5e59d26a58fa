import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { countLoader, groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import type { Milestone } from '../milestone.entity.js';
import { type ListedMilestone, MilestonesRepository, type ReachedRung } from '../milestones.repository.js';

/** Only rows in one of these statuses; null for all. */
export type StatusFilter = readonly string[] | null;

@Injectable()
export class MilestonesLoaders {
  constructor(private readonly milestones: MilestonesRepository) {}

  readonly milestoneById = perRequest(
    () =>
      new DataLoader<string, Milestone | null>(async (ids) =>
        inOrderOf(ids, await this.milestones.byIds(ids), (row) => row.id),
      ),
  );

  /** Null for a milestone that the viewer may not see. */
  readonly milestoneForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, Milestone | null>(async (ids) =>
        inOrderOf(
          ids,
          actor === null ? [] : await this.milestones.byIdsForActor(actor, ids),
          (row) => row.id,
        ),
      ),
  );

  /** By member: what they have reached. */
  readonly reachedBy = perRequest(
    () =>
      new DataLoader<string, ReachedRung[]>(async (memberIds) =>
        groupedBy(memberIds, await this.milestones.reached(memberIds), (row) => row.memberId),
      ),
  );

  /** By member: whether the viewer guides them, or has guided them to the end. */
  readonly viewerGuides = perRequest(
    ({ actor }) =>
      new DataLoader<string, boolean>(async (memberIds) => {
        const guided = new Set(actor === null ? [] : await this.milestones.guidedBy(actor, memberIds));
        return memberIds.map((id) => guided.has(id));
      }),
  );

  /** By member: a page of their timeline. */
  readonly pageOf = perRequest(({ actor }) =>
    pageLoader<ListedMilestone, StatusFilter>(
      async (memberIds, page, statuses = null) =>
        actor === null ? [] : this.milestones.pages(memberIds, actor.userId, page, statuses),
      (row) => row.ownerId,
    ),
  );

  /** By member: how long their timeline is. */
  readonly countOf = perRequest(({ actor }) =>
    countLoader<StatusFilter>(async (memberIds, statuses = null) =>
      actor === null ? [] : this.milestones.counts(memberIds, actor.userId, statuses),
    ),
  );
}
