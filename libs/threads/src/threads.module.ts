import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { ThreadsLoaders } from './graphql/threads.loaders.js';
import { MessageBell } from './message-bell.js';
import { Message } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import { ParticipantsRepository } from './participants.repository.js';
import { Thread } from './thread.entity.js';
import { ThreadParticipant } from './thread-participant.entity.js';
import { Threads } from './threads.js';
import { ThreadsRepository } from './threads.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([Message, Thread, ThreadParticipant]), CommunitiesModule, ConductModule],
  providers: [
    ThreadsRepository,
    ParticipantsRepository,
    MessagesRepository,
    MessageBell,
    Threads,
    ThreadsLoaders,
  ],
  exports: [Threads, ThreadsRepository, ThreadsLoaders],
})
export class ThreadsModule {}
