import { Injectable } from '@nestjs/common';
import { cleanDraftBody } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import { DraftWriting, type WrittenDraft } from '../draft-writing.js';

export interface SaveDraftInput {
  readonly threadId: string;
  /** Markdown. */
  readonly body: string;
  /** Of the draft that the client saw last; 0 for none. */
  readonly sequence: number;
}

@Injectable()
export class SaveDraft {
  constructor(private readonly drafts: DraftWriting) {}

  /**
   * Keeps what somebody is writing; also in a closed thread, so that it is not lost when it closes meanwhile.
   *
   * @throws UserError TOO_LONG, INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async run(actor: Actor, { threadId, body, sequence }: SaveDraftInput): Promise<WrittenDraft> {
    const clean = cleanDraftBody(body);
    if (clean.refused) throw new UserError(clean.refused);
    return this.drafts.write(actor, threadId, clean.text, sequence);
  }
}
