import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { ProfilesModule } from '#profiles';
import { PairFactsRepository } from './pair-facts.repository.js';
import { PairHistories } from './pair-histories.js';
import { PairHistory } from './pair-history.entity.js';
import { RequestGates } from './request-gates.js';

@Module({
  imports: [TypeOrmModule.forFeature([PairHistory]), CommunitiesModule, ProfilesModule, ConductModule],
  providers: [PairFactsRepository, PairHistories, RequestGates],
  exports: [PairHistories, RequestGates],
})
export class MatchingModule {}
