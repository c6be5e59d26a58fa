import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { AddPrivateNote } from '../commands/add-private-note.js';
import type { PrivateNote } from '../private-note.entity.js';
import { PrivateNoteType } from './private-note.type.js';

@InputType({ description: 'Input of `addPrivateNote`.' })
export class AddPrivateNoteInput extends KeyedInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;

  @Field(() => MarkdownScalar, { description: 'What to note, 1 to 10,000 characters.' })
  body!: string;
}

@ObjectType({ description: 'Answer of `addPrivateNote`.' })
export class AddPrivateNotePayload extends Payload {
  @Field(() => PrivateNoteType, { nullable: true, description: 'The new note.' })
  note?: PrivateNote;
}

@Resolver()
export class AddPrivateNoteMutation {
  constructor(private readonly command: AddPrivateNote) {}

  @Mutation(() => AddPrivateNotePayload, {
    description:
      'Writes a private note for the mentors of a mentorship, also when it is over; never shown to the mentee. For the lead and the co-mentors.',
  })
  async addPrivateNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddPrivateNoteInput,
  ): Promise<AddPrivateNotePayload> {
    return { note: await this.command.run(actor, input) };
  }
}
