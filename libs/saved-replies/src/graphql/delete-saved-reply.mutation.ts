import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeleteSavedReply } from '../commands/delete-saved-reply.js';
import type { SavedReply } from '../saved-reply.entity.js';
import { SavedReplyType } from './saved-reply.type.js';

@InputType({ description: 'Input of `deleteSavedReply`.' })
export class DeleteSavedReplyInput {
  @Field(() => ID, { description: 'Which reply; one of your own.' })
  savedReplyId!: string;
}

@ObjectType({ description: 'Answer of `deleteSavedReply`.' })
export class DeleteSavedReplyPayload extends Payload {
  @Field(() => SavedReplyType, { nullable: true, description: 'The reply as it was.' })
  savedReply?: SavedReply;
}

@Resolver()
export class DeleteSavedReplyMutation {
  constructor(private readonly command: DeleteSavedReply) {}

  @Mutation(() => DeleteSavedReplyPayload, { description: "Deletes one of the viewer's saved replies." })
  async deleteSavedReply(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeleteSavedReplyInput,
  ): Promise<DeleteSavedReplyPayload> {
    return { savedReply: await this.command.run(actor, input.savedReplyId) };
  }
}
