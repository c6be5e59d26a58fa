import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { DraftWriting, type WrittenDraft } from '../draft-writing.js';

export interface DiscardDraftInput {
  readonly threadId: string;
  /** Of the draft that the client saw last; 0 for none. */
  readonly sequence: number;
}

@Injectable()
export class DiscardDraft {
  constructor(private readonly drafts: DraftWriting) {}

  /**
   * Forgets what somebody is writing. The sequence goes on, so that a tab that still shows the text does not
   * bring it back.
   *
   * @throws UserError INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  run(actor: Actor, { threadId, sequence }: DiscardDraftInput): Promise<WrittenDraft> {
    return this.drafts.write(actor, threadId, '', sequence);
  }
}
