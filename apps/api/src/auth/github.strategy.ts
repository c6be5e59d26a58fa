import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-github2';
import { SignIn, type User } from '#identity';
import { GithubApi } from './github-api.js';
import { GithubEndpoints } from './github-endpoints.js';

@Injectable()
export class GithubStrategy extends PassportStrategy(Strategy, 'github') {
  constructor(
    endpoints: GithubEndpoints,
    private readonly github: GithubApi,
    private readonly signIn: SignIn,
  ) {
    super({
      clientID: endpoints.clientId,
      clientSecret: endpoints.clientSecret,
      authorizationURL: endpoints.authorizeUrl,
      tokenURL: endpoints.tokenUrl,
      callbackURL: endpoints.callbackUrl,
      scope: ['read:user', 'user:email'],
      userAgent: 'waymark',
      state: true,
      pkce: true,
      // The strategy's own reading of the profile throws outside any promise on a broken answer; GithubApi reads it.
      skipUserProfile: true,
    } as unknown as ConstructorParameters<typeof Strategy>[0]);
  }

  async validate(accessToken: string): Promise<User> {
    return this.signIn.run(await this.github.profileOf(accessToken));
  }
}
