import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TokenScope } from '#platform/auth';
import { DateTimeScalar } from '#platform/graphql';

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What an access token may be used for.',
  valuesMap: {
    READ: { description: 'Queries and subscriptions.' },
    WRITE: { description: 'Mutations.' },
  },
});

@ObjectType('Viewer', { description: 'Whoever is signed in. What stands here is visible to them alone.' })
export class ViewerType {
  userId!: string;
}

@ObjectType('AccessToken', {
  description:
    'A personal access token, for clients other than browsers. The token itself is shown once, when it is made.',
})
export class AccessTokenType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string;

  @Field(() => String, { description: 'What its owner called it, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'The last four characters of the token, to tell tokens apart.' })
  hint!: string;

  @Field(() => [TokenScope], { description: 'What it may be used for.' })
  scopes!: TokenScope[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it stops working by itself.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null when never.',
  })
  lastUsedAt!: Date | null;
}

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'To end it by.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When the viewer signed in there.' })
  signedInAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser called itself, up to 300 characters.',
  })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}
