import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { SaveDraft } from '../commands/save-draft.js';
import type { OwnDraft } from '../drafts.repository.js';
import { MessageDraftType } from './message-draft.type.js';
import { draftAnswer } from './draft-answer.js';

@InputType({ description: 'Input of `saveDraft`.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'Where it is being written.' })
  threadId!: string;

  @Field(() => MarkdownScalar, { description: 'The text so far, up to 20,000 characters; may be empty.' })
  body!: string;

  @Field(() => Int, {
    description: 'Sequence of the draft that you saw last; 0 when nothing was saved yet.',
  })
  sequence!: number;
}

@ObjectType({ description: 'Answer of `saveDraft`.' })
export class SaveDraftPayload extends Payload {
  @Field(() => MessageDraftType, {
    nullable: true,
    description:
      'The draft, with its next sequence. With DRAFT_STALE the one that is kept, so that both texts can be shown.',
  })
  draft?: OwnDraft;
}

@Resolver()
export class SaveDraftMutation {
  constructor(private readonly command: SaveDraft) {}

  @Mutation(() => SaveDraftPayload, {
    description:
      'Keeps what the viewer is writing in a thread, in place of the draft that they saw. When it was changed elsewhere since, nothing is overwritten (DRAFT_STALE), unless the text is the same; so it can be sent again after a lost answer.',
  })
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveDraftInput,
  ): Promise<SaveDraftPayload> {
    return draftAnswer(await this.command.run(actor, input));
  }
}
