import { Args, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type Actor, CurrentActor, SessionOnly, TokenScope } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { accessTokenLimits, CreateAccessToken } from '../commands/create-access-token.js';
import { AccessTokenType } from './viewer.type.js';

@InputType({ description: 'Input of `createAccessToken`.' })
export class CreateAccessTokenInput extends KeyedInput {
  @Field(() => String, { description: 'What to call it, 1 to 100 characters, e.g. `laptop script`.' })
  name!: string;

  @Field(() => [TokenScope], {
    defaultValue: [TokenScope.READ],
    description: 'What it may be used for; only reading when absent.',
  })
  scopes!: TokenScope[];

  @Field(() => Int, {
    defaultValue: 90,
    description: `In how many days it stops working, ${accessTokenLimits.days.min} to ${accessTokenLimits.days.max}.`,
  })
  expiresInDays!: number;
}

@ObjectType({ description: 'Answer of `createAccessToken`.' })
export class CreateAccessTokenPayload extends Payload {
  @Field(() => AccessTokenType, { nullable: true, description: 'The new token, as the list shows it.' })
  accessToken?: AccessTokenType;

  @Field(() => String, {
    nullable: true,
    description:
      'The token itself, shown only this once. Send it as `Authorization: Bearer <token>`. Null on a retry with the same `clientMutationKey`: `userErrors` then says ACCESS_TOKEN_SHOWN_BEFORE.',
  })
  token?: string | null;
}

const shownBefore: Refusal = {
  code: 'ACCESS_TOKEN_SHOWN_BEFORE',
  message: 'This token exists already, and was shown when it was made.',
  hint: 'If that answer never reached you, revoke this token and make another with a new clientMutationKey.',
};

@Resolver()
export class CreateAccessTokenMutation {
  constructor(private readonly command: CreateAccessToken) {}

  @SessionOnly()
  @Mutation(() => CreateAccessTokenPayload, {
    description:
      'Makes a personal access token, for clients other than browsers. Only from a browser in which one signed in.',
  })
  async createAccessToken(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateAccessTokenInput,
  ): Promise<CreateAccessTokenPayload> {
    const created = await this.command.run(actor, input);
    return created.token === null ? { ...created, userErrors: [shownBefore] } : created;
  }
}
