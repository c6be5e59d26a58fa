import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeletePrivateNote } from '../commands/delete-private-note.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `deletePrivateNote`.' })
export class DeletePrivateNoteInput {
  @Field(() => ID, { description: 'Which note.' })
  noteId!: string;
}

@ObjectType({ description: 'Answer of `deletePrivateNote`.' })
export class DeletePrivateNotePayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, without the note.' })
  mentorship?: Mentorship;
}

@Resolver()
export class DeletePrivateNoteMutation {
  constructor(private readonly command: DeletePrivateNote) {}

  @Mutation(() => DeletePrivateNotePayload, {
    description: 'Deletes a private note for good. For who wrote it, while they guide in the mentorship.',
  })
  async deletePrivateNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeletePrivateNoteInput,
  ): Promise<DeletePrivateNotePayload> {
    return { mentorship: await this.command.run(actor, input.noteId) };
  }
}
