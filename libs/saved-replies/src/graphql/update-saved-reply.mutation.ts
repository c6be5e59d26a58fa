import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { UpdateSavedReply } from '../commands/update-saved-reply.js';
import type { SavedReply } from '../saved-reply.entity.js';
import { bodyDescription } from './create-saved-reply.mutation.js';
import { SavedReplyType } from './saved-reply.type.js';

@InputType({ description: 'Input of `updateSavedReply`; what is left out stays as it is.' })
export class UpdateSavedReplyInput {
  @Field(() => ID, { description: 'Which reply; one of your own.' })
  savedReplyId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to find it by, 1 to 100 characters on one line.',
  })
  title?: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: bodyDescription })
  body?: string | null;
}

@ObjectType({ description: 'Answer of `updateSavedReply`.' })
export class UpdateSavedReplyPayload extends Payload {
  @Field(() => SavedReplyType, { nullable: true, description: 'The reply as it is now.' })
  savedReply?: SavedReply;
}

@Resolver()
export class UpdateSavedReplyMutation {
  constructor(private readonly command: UpdateSavedReply) {}

  @Mutation(() => UpdateSavedReplyPayload, { description: "Changes one of the viewer's saved replies." })
  async updateSavedReply(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateSavedReplyInput,
  ): Promise<UpdateSavedReplyPayload> {
    return { savedReply: await this.command.run(actor, input) };
  }
}
