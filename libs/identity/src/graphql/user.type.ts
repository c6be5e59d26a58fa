import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UrlScalar } from '#platform/graphql';

@ObjectType('User', {
  description:
    'A person who signed in with GitHub. What GitHub shows of them to everybody, and nothing more.',
})
export class UserType {
  @Field(() => ID, { description: 'Stays the same when the person renames themselves on GitHub.' })
  id!: string;

  @Field(() => String, {
    description: 'Their GitHub login when they last signed in, e.g. `octocat`. It may change; keep the `id`.',
  })
  login!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that they show on GitHub, up to 200 characters; null when they show none.',
  })
  name!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'Their picture on GitHub, as this server hands it on; null when there is none. An address that answers 404 has none any more.',
  })
  avatarUrl!: string | null;

  @Field(() => UrlScalar, { description: 'Their page on GitHub.' })
  profileUrl!: string;
}
