import { Module } from '@nestjs/common';
import { IdentityModule, SignIn } from '#identity';
import { Config } from '#platform/config';
import { AuthController } from './auth.controller.js';
import { GithubApi } from './github-api.js';
import { GithubEndpoints, githubEndpoints } from './github-endpoints.js';
import { GithubPassport, githubPassport } from './github-passport.js';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController],
  providers: [
    { provide: GithubEndpoints, inject: [Config], useFactory: githubEndpoints },
    GithubApi,
    { provide: GithubPassport, inject: [GithubEndpoints, GithubApi, SignIn], useFactory: githubPassport },
  ],
  exports: [GithubEndpoints],
})
export class AuthModule {}
