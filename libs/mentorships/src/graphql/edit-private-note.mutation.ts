import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { EditPrivateNote } from '../commands/edit-private-note.js';
import type { PrivateNote } from '../private-note.entity.js';
import { PrivateNoteType } from './private-note.type.js';

@InputType({ description: 'Input of `editPrivateNote`.' })
export class EditPrivateNoteInput {
  @Field(() => ID, { description: 'Which note.' })
  noteId!: string;

  @Field(() => MarkdownScalar, { description: 'What it says now, 1 to 10,000 characters.' })
  body!: string;
}

@ObjectType({ description: 'Answer of `editPrivateNote`.' })
export class EditPrivateNotePayload extends Payload {
  @Field(() => PrivateNoteType, { nullable: true, description: 'The note, changed.' })
  note?: PrivateNote;
}

@Resolver()
export class EditPrivateNoteMutation {
  constructor(private readonly command: EditPrivateNote) {}

  @Mutation(() => EditPrivateNotePayload, {
    description: 'Changes a private note. For who wrote it, while they guide in the mentorship.',
  })
  async editPrivateNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: EditPrivateNoteInput,
  ): Promise<EditPrivateNotePayload> {
    return { note: await this.command.run(actor, input) };
  }
}
