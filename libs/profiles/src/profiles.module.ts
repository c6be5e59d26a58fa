import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { MemberArea } from './member-area.entity.js';
import { Profile } from './profile.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([MemberArea, Profile]), CommunitiesModule],
  providers: [],
  exports: [],
})
export class ProfilesModule {}
