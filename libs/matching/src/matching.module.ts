import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { ProfilesModule } from '#profiles';
import { MatchResolver, MemberMatchesResolver } from './graphql/match.resolver.js';
import { MatchingLoaders } from './graphql/matching.loaders.js';
import { MemberRequestsResolver } from './graphql/member-requests.resolver.js';
import { MatchFactsRepository } from './match-facts.repository.js';
import { MentorMatches } from './mentor-matches.js';
import { PairFactsRepository } from './pair-facts.repository.js';
import { PairHistories } from './pair-histories.js';
import { PairHistory } from './pair-history.entity.js';
import { QueueFactsRepository } from './queue-facts.repository.js';
import { QueueMatches } from './queue-matches.js';
import { RequestGates } from './request-gates.js';

@Module({
  imports: [TypeOrmModule.forFeature([PairHistory]), CommunitiesModule, ProfilesModule, ConductModule],
  providers: [
    PairFactsRepository,
    PairHistories,
    RequestGates,
    MatchFactsRepository,
    MentorMatches,
    QueueFactsRepository,
    QueueMatches,
    MatchingLoaders,
    MatchResolver,
    MemberMatchesResolver,
    MemberRequestsResolver,
  ],
  exports: [MentorMatches, PairHistories, QueueMatches, RequestGates],
})
export class MatchingModule {}
