import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform/graphql';

@ObjectType('ExcerptFragment', { description: 'A part of an excerpt.' })
export class ExcerptFragmentType {
  @Field(() => String, { description: 'Plain text, as it was written; never HTML.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what was looked for, to be highlighted.' })
  matched!: boolean;
}

@ObjectType('SearchHit', {
  description:
    'A message in which all was found that was looked for, or a thread in whose title it was found.',
})
export class SearchHitType {
  @Field(() => [ExcerptFragmentType], {
    description:
      'What shows best why it was found: some 240 characters of the message, or of the title when `message` is null. Put the fragments together in order; line breaks are spaces.',
  })
  excerpt!: ExcerptFragmentType[];
}

export const SearchHitConnection = connectionOf<unknown>(() => SearchHitType, 'SearchHit', 'what was found');
