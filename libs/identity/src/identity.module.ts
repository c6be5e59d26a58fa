import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessToken } from './access-token.entity.js';
import { CreateAccessToken } from './commands/create-access-token.js';
import { EndSession } from './commands/end-session.js';
import { RevokeAccessToken } from './commands/revoke-access-token.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { Credentials } from './credentials.js';
import { CreateAccessTokenMutation } from './graphql/create-access-token.mutation.js';
import { EndSessionMutation } from './graphql/end-session.mutation.js';
import { IdentityLoaders } from './graphql/identity.loaders.js';
import { RevokeAccessTokenMutation } from './graphql/revoke-access-token.mutation.js';
import { UserResolver } from './graphql/user.resolver.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([User, AccessToken, Session])],
  providers: [
    UsersRepository,
    Credentials,
    SignIn,
    SignOut,
    CreateAccessToken,
    RevokeAccessToken,
    EndSession,
    IdentityLoaders,
    UserResolver,
    ViewerResolver,
    CreateAccessTokenMutation,
    RevokeAccessTokenMutation,
    EndSessionMutation,
  ],
  exports: [UsersRepository, Credentials, SignIn, SignOut, IdentityLoaders],
})
export class IdentityModule {}
