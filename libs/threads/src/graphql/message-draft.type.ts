import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, MarkdownScalar } from '#platform/graphql';
import type { OwnDraft } from '../drafts.repository.js';

@ObjectType('MessageDraft', {
  description:
    'What the viewer is writing in a thread, kept on the server until it is posted or discarded. Visible to them alone, while they take part in the thread.',
})
export class MessageDraftType {
  @Field(() => MarkdownScalar, {
    description: 'The text as it was saved, up to 20,000 characters; empty when there is none.',
  })
  body!: string;

  @Field(() => Int, {
    description:
      'Rises by 1 whenever it is saved, discarded or posted; 0 before the first time. Give it to `saveDraft`, `discardDraft` or `postMessage`, so that a window that missed a change overwrites nothing.',
  })
  sequence!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the text was last saved, discarded or posted; null before the first time.',
  })
  savedAt!: Date | null;

  threadId!: string;
}

export const MessageDraftConnection = connectionOf<OwnDraft>(
  () => MessageDraftType,
  'MessageDraft',
  'drafts',
);
