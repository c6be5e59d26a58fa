import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { ToneHint } from '#domain/threads';
import { expensive, MarkdownScalar } from '#platform/graphql';
import { Tone } from '../tone.js';

@ObjectType('ToneHint', {
  description:
    'Something in a text that may read otherwise than it was meant. Only a hint: nothing is refused for it.',
})
export class ToneHintType {
  @Field(() => Int, {
    description: 'Where it begins in `body`, from 0, in UTF-16 code units, as JavaScript counts.',
  })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: `body.slice(start, end)` is `words`.' })
  end!: number;

  @Field(() => String, { description: 'The words, as they were written.' })
  words!: string;

  @Field(() => String, {
    description: 'What to say about it to the person who writes, as a sentence or three.',
  })
  text!: string;
}

@Resolver()
export class ToneQuery {
  constructor(private readonly check: Tone) {}

  @Query(() => [ToneHintType], {
    description:
      'What may read as harsh in a text that is about to be sent, in the order in which it stands; at most 20. A local check, for English only: insults, and what sends a newcomer away ("RTFM", "just google it"). Code and quotes are not looked at. Nothing is kept or logged, and nothing is refused for it. Empty for a text longer than a message can be, and paragraphs of more than 5,000 characters are passed over. Counts as 1,000 fields.',
    complexity: ({ childComplexity }) => expensive + childComplexity,
  })
  tone(
    @Args('body', { type: () => MarkdownScalar, description: 'The text, in any state of being written.' })
    body: string,
  ): Promise<ToneHint[]> {
    return this.check.hintsFor(body);
  }
}
