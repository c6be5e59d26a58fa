import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadTopic } from '#domain/threads';
import { connectionOf, DateTimeScalar, HtmlScalar, MarkdownScalar } from '#platform/graphql';
import type { Message } from '../message.entity.js';

registerEnumType(ThreadTopic, {
  name: 'ThreadTopic',
  description: 'What a conversation is about: the steps of a first contribution.',
  valuesMap: {
    GENERAL: { description: 'Anything; where conversations begin.' },
    IDEA: { description: 'Whether an idea is worth pursuing, and where to raise it.' },
    MAILING_LIST: { description: "How and where to write to the community's lists and forums." },
    ISSUE: { description: 'A bug report or a task in the tracker.' },
    VERSION_CONTROL: { description: 'Branches, commits, rebases.' },
    CODE_REVIEW: { description: 'A patch on its way to being merged.' },
  },
});

@ObjectType('Thread', {
  description: 'A private conversation with a topic. Visible to its participants only, whatever their roles.',
})
export class ThreadType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => ThreadTopic, { description: 'What it is about.' })
  topic!: ThreadTopic;

  @Field(() => String, { description: 'Its title, 1 to 200 characters on one line.' })
  title!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When its newest message was posted; when it was opened, as long as there is none.',
  })
  lastMessageAt!: Date;

  @Field(() => Int, {
    description: 'Sequence of the newest message, which is also how many there are; 0 when there is none.',
  })
  lastSequence!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the first message that still waits for an answer was posted; null when nothing waits. Set without `awaiting` while no mentor is found yet.',
  })
  awaitingSince!: Date | null;

  @Field(() => Int, {
    description:
      'How many times a message of it was edited, deleted, or its permission to be quoted changed: each change takes the next number.',
  })
  changes!: number;

  closedAt!: Date | null;
  closedById!: string | null;
  awaitingId!: string | null;
  leadId!: string | null;
}

@ObjectType('Message', { description: 'One message of a thread. Visible to its participants only.' })
export class MessageType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Its place in the thread: 1, 2, 3, … without gaps. Give the last one that you have as `afterSequence` of `messagePosted`.',
  })
  sequence!: number;

  @Field(() => MarkdownScalar, {
    description: 'What was written, 1 to 20,000 characters; empty when the message was deleted.',
  })
  body!: string;

  @Field(() => HtmlScalar, {
    description:
      'The same, rendered: can be put into a page as it is. Code carries the classes `hljs-*`. Empty when the message was deleted.',
  })
  bodyHtml!: string;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its text was last changed; null when never, and when the message was deleted.',
  })
  editedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its author deleted it; null for a message that stands. Its place, author and `postedAt` stay, its text is gone for ever.',
  })
  deletedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      "Whether its author lets others quote it outside the thread: at first yes for a mentor's, no for a mentee's. Never when it was deleted.",
  })
  quotable!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of its last change among the changes of its thread, see `Thread.changes`; null when it was never changed.',
  })
  change!: number | null;

  authorId!: string;
  threadId!: string;
  htmlVersion!: number;
}

export const MessageConnection = connectionOf<Message>(() => MessageType, 'Message', 'messages');
