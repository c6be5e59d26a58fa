import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { MentorshipsModule } from '#mentorships';
import { Milestone } from './milestone.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Milestone]), CommunitiesModule, MentorshipsModule],
  providers: [],
  exports: [],
})
export class MilestonesModule {}
