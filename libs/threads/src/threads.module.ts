import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { Message } from './message.entity.js';
import { Thread } from './thread.entity.js';
import { ThreadParticipant } from './thread-participant.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Message, Thread, ThreadParticipant]), CommunitiesModule, ConductModule],
  providers: [],
  exports: [],
})
export class ThreadsModule {}
