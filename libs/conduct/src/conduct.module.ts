import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { Block } from './block.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Block]), CommunitiesModule],
  providers: [],
  exports: [],
})
export class ConductModule {}
