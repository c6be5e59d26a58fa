import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorCode } from '#domain/refusals';

/** Why the viewer cannot do something, asked beforehand: `viewerCannot…Reasons`. */
@ObjectType('Refusal', {
  description: 'Why the viewer cannot do something now; the same as the mutation would say in `userErrors`.',
})
export class RefusalType {
  @Field(() => UserErrorCode, { description: 'Why, from a closed list.' })
  code!: UserErrorCode;

  @Field(() => String, {
    description: 'What stands in the way, as a sentence that can be shown to a person.',
  })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The next step that would help; null when there is none.',
  })
  hint?: string | null;
}
