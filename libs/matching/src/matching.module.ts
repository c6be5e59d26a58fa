import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { ProfilesModule } from '#profiles';
import { PairFactsRepository } from './pair-facts.repository.js';
import { PairHistory } from './pair-history.js';
import { PairRecord } from './pair-record.entity.js';
import { RequestGates } from './request-gates.js';

@Module({
  imports: [TypeOrmModule.forFeature([PairRecord]), CommunitiesModule, ProfilesModule, ConductModule],
  providers: [PairFactsRepository, PairHistory, RequestGates],
  exports: [PairHistory, RequestGates],
})
export class MatchingModule {}
