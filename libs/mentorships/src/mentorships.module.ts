import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ProfilesModule } from '#profiles';
import { ConductModule } from '#conduct';
import { ThreadsModule } from '#threads';
import { MatchingModule } from '#matching';
import { CoMentor } from './co-mentor.entity.js';
import { Mentorship } from './mentorship.entity.js';
import { MentorshipRequest } from './mentorship-request.entity.js';
import { MentorshipThread } from './mentorship-thread.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CoMentor, Mentorship, MentorshipRequest, MentorshipThread]),
    CommunitiesModule,
    ProfilesModule,
    ConductModule,
    ThreadsModule,
    MatchingModule,
  ],
  providers: [],
  exports: [],
})
export class MentorshipsModule {}
