import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AvatarsController } from './avatars.controller.js';
import { GithubAvatars } from './github-avatars.js';

@Module({
  imports: [IdentityModule],
  controllers: [AvatarsController],
  providers: [GithubAvatars],
})
export class AvatarsModule {}
