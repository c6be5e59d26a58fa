import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DiscardDraft } from '../commands/discard-draft.js';
import type { OwnDraft } from '../drafts.repository.js';
import { draftAnswer } from './draft-answer.js';
import { MessageDraftType } from './message-draft.type.js';

@InputType({ description: 'Input of `discardDraft`.' })
export class DiscardDraftInput {
  @Field(() => ID, { description: 'In which thread.' })
  threadId!: string;

  @Field(() => Int, {
    description: 'Sequence of the draft that you saw last; 0 when nothing was saved yet.',
  })
  sequence!: number;
}

@ObjectType({ description: 'Answer of `discardDraft`.' })
export class DiscardDraftPayload extends Payload {
  @Field(() => MessageDraftType, {
    nullable: true,
    description: 'The draft, now empty, with its next sequence. With DRAFT_STALE the one that is kept.',
  })
  draft?: OwnDraft;
}

@Resolver()
export class DiscardDraftMutation {
  constructor(private readonly command: DiscardDraft) {}

  @Mutation(() => DiscardDraftPayload, {
    description:
      'Throws away what the viewer is writing in a thread. When it was changed elsewhere since they saw it, it is kept (DRAFT_STALE).',
  })
  async discardDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: DiscardDraftInput,
  ): Promise<DiscardDraftPayload> {
    return draftAnswer(await this.command.run(actor, input));
  }
}
