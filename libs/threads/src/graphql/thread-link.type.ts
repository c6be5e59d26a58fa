import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadLinkKind } from '#domain/threads';
import { connectionOf } from '#platform/graphql';
import type { MentionedLink } from '../thread-links.repository.js';

registerEnumType(ThreadLinkKind, {
  name: 'ThreadLinkKind',
  description: 'What a link of a thread leads to on GitHub.',
  valuesMap: {
    ISSUE: { description: 'An issue.' },
    PULL_REQUEST: { description: 'A pull request.' },
  },
});

@ObjectType('ThreadLink', {
  description:
    'An issue or pull request on GitHub that messages of a thread mention: by its address, as `owner/repo#12`, or as `#12` when the community has exactly one repository; not within code. Gone when no message mentions it any more.',
})
export class ThreadLinkType {
  @Field(() => ID, { description: 'Stays the same as long as a message mentions it.' })
  id!: string;

  @Field(() => ThreadLinkKind, {
    nullable: true,
    description: 'What it is; null when no message tells, as `#12` does not.',
  })
  kind!: ThreadLinkKind | null;

  @Field(() => Int, {
    description: 'Its number in the repository, where issues and pull requests are counted together.',
  })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its title on GitHub; null when it is not known, as of now always.',
  })
  title!: string | null;

  repositoryKey!: string;
  owner!: string;
  name!: string;
  threadId!: string;
  firstMessageId!: string | null;
}

export const ThreadLinkConnection = connectionOf<MentionedLink>(() => ThreadLinkType, 'ThreadLink', 'links');
