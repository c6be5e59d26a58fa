import { Field, InputType } from '@nestjs/graphql';

/** What the input of every creating mutation has. */
@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of your choice, 1 to 100 characters, e.g. a UUID. A retry with the same key and input returns the first result instead of making another.',
  })
  clientMutationKey?: string | null;
}
