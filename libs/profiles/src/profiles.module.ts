import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { MemberArea } from './member-area.entity.js';
import { ProfileOfNewMember } from './profile-of-new-member.js';
import { Profile } from './profile.entity.js';
import { ProfilesRepository } from './profiles.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MemberArea, Profile]), CommunitiesModule],
  providers: [ProfilesRepository, ProfileOfNewMember],
  exports: [ProfilesRepository],
})
export class ProfilesModule {}
