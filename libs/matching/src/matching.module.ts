import { Module } from '@nestjs/common';
import { CommunitiesModule } from '#communities';
import { ProfilesModule } from '#profiles';
import { ConductModule } from '#conduct';

@Module({
  imports: [CommunitiesModule, ProfilesModule, ConductModule],
  providers: [],
  exports: [],
})
export class MatchingModule {}
