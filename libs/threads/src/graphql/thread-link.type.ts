import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadLinkKind, ThreadLinkState } from '#domain/threads';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { MentionedLink } from '../thread-links.repository.js';

registerEnumType(ThreadLinkKind, {
  name: 'ThreadLinkKind',
  description: 'What a link of a thread leads to on GitHub.',
  valuesMap: {
    ISSUE: { description: 'An issue.' },
    PULL_REQUEST: { description: 'A pull request.' },
  },
});

registerEnumType(ThreadLinkState, {
  name: 'ThreadLinkState',
  description: 'How it stands on GitHub with what a link of a thread leads to.',
  valuesMap: {
    OPEN: { description: 'An issue that is still to be done, or a pull request that waits for review.' },
    DRAFT: { description: 'A pull request that its author still works on.' },
    MERGED: { description: 'A pull request that was taken in.' },
    COMPLETED: { description: 'An issue that is done.' },
    NOT_PLANNED: { description: 'An issue that will not be done.' },
    DUPLICATE: { description: 'An issue that is dealt with in another one.' },
    CLOSED: {
      description:
        'A pull request that was closed without being merged, or an issue that was closed without a reason.',
    },
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
    description: 'What it is; null when no message tells, as `#12` does not, and GitHub has not told either.',
  })
  kind!: ThreadLinkKind | null;

  @Field(() => Int, {
    description: 'Its number in the repository, where issues and pull requests are counted together.',
  })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Its title on GitHub, cut after 256 visible characters: plain text of other people’s, neither Markdown nor HTML, on one line and without control characters. Null while GitHub has not told, or shows it to nobody.',
  })
  title!: string | null;

  @Field(() => ThreadLinkState, {
    nullable: true,
    description:
      'How it stands on GitHub, as of `stateAsOf`. Null while GitHub has not told, when it is not for everybody to see there, and where this server does not ask GitHub. Reading a link whose state is old has GitHub asked again, beside: `threadLinksChanged` tells the answer.',
  })
  state!: ThreadLinkState | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When GitHub last said that `title` and `state` are so; null when `state` is.',
  })
  stateAsOf!: Date | null;

  repositoryKey!: string;
  owner!: string;
  name!: string;
  threadId!: string;
  due!: boolean;
  firstMessageId!: string | null;
}

export const ThreadLinkConnection = connectionOf<MentionedLink>(() => ThreadLinkType, 'ThreadLink', 'links');
