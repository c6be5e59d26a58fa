import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import { BlocksRepository } from '../blocks.repository.js';

@Injectable()
export class ConductLoaders {
  constructor(private readonly blocks: BlocksRepository) {}

  /** By blocker: a page of whom they block. */
  readonly blocksOf = perRequest(() =>
    pageLoader(
      (blockerIds, page) => this.blocks.pagesOf(blockerIds, page),
      (block) => block.blockerId,
    ),
  );

  /** By blocker: how many they block. */
  readonly blockCount = perRequest(
    () =>
      new DataLoader<string, number>(async (blockerIds) => {
        const counts = await this.blocks.countsOf(blockerIds);
        return inOrderOf(blockerIds, counts, (row) => row.blockerId).map((row) => row?.count ?? 0);
      }),
  );
}
