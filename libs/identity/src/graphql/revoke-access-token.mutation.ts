import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, SessionOnly } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RevokeAccessToken } from '../commands/revoke-access-token.js';
import { AccessTokenType } from './viewer.type.js';

@InputType({ description: 'Input of `revokeAccessToken`.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'Which token.' })
  accessTokenId!: string;
}

@ObjectType({ description: 'Answer of `revokeAccessToken`.' })
export class RevokeAccessTokenPayload extends Payload {
  @Field(() => AccessTokenType, { nullable: true, description: 'The token that no longer works.' })
  accessToken?: AccessTokenType;
}

@Resolver()
export class RevokeAccessTokenMutation {
  constructor(private readonly command: RevokeAccessToken) {}

  @SessionOnly()
  @Mutation(() => RevokeAccessTokenPayload, {
    description: 'Ends an access token of the viewer at once. Only from a browser in which one signed in.',
  })
  async revokeAccessToken(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenPayload> {
    return { accessToken: await this.command.run(actor, input.accessTokenId) };
  }
}
