import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { placeholders } from '#domain/saved-replies';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { CreateSavedReply } from '../commands/create-saved-reply.js';
import type { SavedReply } from '../saved-reply.entity.js';
import { SavedReplyType } from './saved-reply.type.js';

const listed = Object.entries(placeholders)
  .map(([name, meaning]) => `\`{{${name}}}\` ${meaning}`)
  .join(', ');

/** What a reply's text is, for the descriptions of inputs. */
export const bodyDescription = `Markdown, 1 to 20,000 characters. Placeholders in braces are filled by \`textFor\`: ${listed}. Another one is refused; what stands in code is left as it is.`;

@InputType({ description: 'Input of `createSavedReply`.' })
export class CreateSavedReplyInput extends KeyedInput {
  @Field(() => ID, { description: 'Where the viewer mentors.' })
  communityId!: string;

  @Field(() => String, { description: 'What to find it by, 1 to 100 characters on one line.' })
  title!: string;

  @Field(() => MarkdownScalar, { description: bodyDescription })
  body!: string;
}

@ObjectType({ description: 'Answer of `createSavedReply`.' })
export class CreateSavedReplyPayload extends Payload {
  @Field(() => SavedReplyType, { nullable: true, description: 'The new reply.' })
  savedReply?: SavedReply;
}

@Resolver()
export class CreateSavedReplyMutation {
  constructor(private readonly command: CreateSavedReply) {}

  @Mutation(() => CreateSavedReplyPayload, {
    description: 'Keeps something that a mentor says often, for themself alone; at most 50 in a community.',
  })
  async createSavedReply(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateSavedReplyInput,
  ): Promise<CreateSavedReplyPayload> {
    return { savedReply: await this.command.run(actor, input) };
  }
}
