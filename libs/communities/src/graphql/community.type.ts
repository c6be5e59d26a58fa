import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, MarkdownScalar, UrlScalar } from '#platform/graphql';
import type { Community } from '../community.entity.js';

@ObjectType('Community', {
  description:
    'An open-source project or group with its own areas, ladder, conduct text, repositories and settings. Public.',
})
export class CommunityType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => String, {
    description: 'Its short name in addresses, 2 to 60 of `a–z`, `0–9` and `-`, e.g. `cpython`.',
  })
  slug!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What it is, in up to 2,000 characters; null when nobody wrote it yet.',
  })
  summary!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it came to Waymark.' })
  createdAt!: Date;
}

export const CommunityConnection = connectionOf<Community>(
  () => CommunityType as never,
  'Community',
  'the communities, by name',
);

@ObjectType('ConductText', {
  description:
    'How members of a community treat each other. Accepting the newest version is part of joining.',
})
export class ConductTextType {
  @Field(() => Int, { description: 'From 1; each new version asks every member again.' })
  version!: number;

  @Field(() => MarkdownScalar, { description: 'The text, up to 20,000 characters.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When this version was published.' })
  publishedAt!: Date;
}

@ObjectType('InterestArea', { description: "A node of a community's tree of areas, e.g. Stdlib › asyncio." })
export class InterestAreaType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => String, { description: 'Its short name in addresses, unique in the community.' })
  slug!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was retired: members who hold it keep it, nobody can choose it any more. Null while it is in use.',
  })
  retiredAt!: Date | null;
}

@ObjectType('Repository', { description: 'A GitHub repository of a community.' })
export class RepositoryType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The GitHub user or organisation, e.g. `python`.' })
  owner!: string;

  @Field(() => String, { description: 'The repository, e.g. `cpython`.' })
  name!: string;

  @Field(() => UrlScalar, { description: 'Its page on GitHub.' })
  url!: string;
}

@ObjectType('Rung', { description: "One step of a community's ladder, from newcomer to contributor." })
export class RungType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => String, { description: 'Its short name, unique in the community, e.g. `first-merge`.' })
  slug!: string;

  @Field(() => Int, { description: 'Its height on the ladder, from 1.' })
  position!: number;

  @Field(() => String, { description: 'Its name, e.g. `First merge`.' })
  name!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What it means to reach it; null when nobody wrote it yet.',
  })
  description!: string | null;

  @Field(() => Boolean, {
    description: 'Whether a mentor or a coordinator has to confirm that somebody reached it.',
  })
  needsConfirmation!: boolean;
}
