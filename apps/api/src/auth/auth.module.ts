import { Module } from '@nestjs/common';
import passport from 'passport';
import { IdentityModule, type User } from '#identity';
import { Config } from '#platform/config';
import { AuthController } from './auth.controller.js';
import { GithubApi } from './github-api.js';
import { GithubEndpoints, githubEndpoints } from './github-endpoints.js';
import { GithubStrategy } from './github.strategy.js';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController],
  providers: [
    { provide: GithubEndpoints, inject: [Config], useFactory: githubEndpoints },
    GithubApi,
    GithubStrategy,
  ],
  exports: [GithubEndpoints],
})
export class AuthModule {
  constructor() {
    // The session holds the account's id alone; what it may do is asked of the database each time.
    passport.serializeUser((user, done) => done(null, (user as User).id));
    passport.deserializeUser((id, done) => done(null, { id: id as string }));
  }
}
