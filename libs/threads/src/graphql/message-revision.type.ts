import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, HtmlScalar, MarkdownScalar } from '#platform/graphql';

@ObjectType('MessageRevision', {
  description: 'What a message said before an edit. Visible to the participants of its thread only.',
})
export class MessageRevisionType {
  @Field(() => Int, { description: 'From 1, which is the text as it was posted, without gaps.' })
  number!: number;

  @Field(() => MarkdownScalar, { description: 'What it said.' })
  body!: string;

  @Field(() => HtmlScalar, {
    description:
      'The same, as HTML that can be put into a page; old ones show the Markdown as it was written.',
  })
  bodyHtml!: string;

  @Field(() => DateTimeScalar, { description: 'When an edit took its place.' })
  replacedAt!: Date;

  htmlVersion!: number;
}
