import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, HtmlScalar, MarkdownScalar } from '#platform/graphql';
import type { PrivateNote } from '../private-note.entity.js';

@ObjectType('PrivateNote', {
  description:
    'A private note: what the mentors of a mentorship write for each other. Visible to its lead and co-mentors of the moment alone; never to the mentee, to guests of a conversation or to coordinators. Say so wherever it is shown.',
})
export class PrivateNoteType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => MarkdownScalar, { description: 'What was written, 1 to 10,000 characters.' })
  body!: string;

  @Field(() => HtmlScalar, { description: 'The same, rendered: can be put into a page as it is.' })
  bodyHtml!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed; null when never.' })
  editedAt!: Date | null;

  mentorshipId!: string;
  authorId!: string;
  htmlVersion!: number;
}

export const PrivateNoteConnection = connectionOf<PrivateNote>(
  () => PrivateNoteType,
  'PrivateNote',
  'private notes of the mentors',
);
