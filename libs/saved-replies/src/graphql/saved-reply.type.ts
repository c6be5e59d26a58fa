import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MarkdownScalar } from '#platform/graphql';

@ObjectType('SavedReply', { description: 'Something that a mentor says often. Visible to its owner only.' })
export class SavedReplyType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => String, { description: 'What its owner finds it by, 1 to 100 characters on one line.' })
  title!: string;

  @Field(() => MarkdownScalar, { description: 'The text as it was written, with its placeholders.' })
  body!: string;

  memberId!: string;
}
