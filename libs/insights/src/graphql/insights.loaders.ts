import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupedBy, perRequest } from '#platform/graphql';
import { type Waits, WaitsRepository } from '../waits.repository.js';

@Injectable()
export class InsightsLoaders {
  constructor(private readonly waits: WaitsRepository) {}

  /** By community. */
  readonly waitsIn = perRequest(
    () =>
      new DataLoader<string, Waits[]>(async (communityIds) =>
        groupedBy(communityIds, await this.waits.of(communityIds), (row) => row.communityId),
      ),
  );
}
