import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import { type PairFacts, PairFactsRepository } from '../pair-facts.repository.js';
import type { Pair } from '../pair-histories.js';

const keyOf = ({ newcomerId, mentorId }: Pair) => `${newcomerId} ${mentorId}`;

@Injectable()
export class MatchingLoaders {
  constructor(private readonly pairs: PairFactsRepository) {}

  /** What lies between two members; null when they are not of one community. */
  readonly pairFacts = perRequest(
    () =>
      new DataLoader<Pair, PairFacts | null, string>(
        async (pairs) => inOrderOf(pairs.map(keyOf), await this.pairs.of(pairs), keyOf),
        { cacheKeyFn: keyOf },
      ),
  );
}
