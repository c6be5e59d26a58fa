import { Injectable } from '@nestjs/common';
import { checkDraftSequence, refuseStaleDraft } from '#domain/threads';
import type { Refusal } from '#domain/refusals';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { ActingParticipants } from './acting-participants.js';
import { DraftsRepository, type OwnDraft } from './drafts.repository.js';

/** What became of a draft. */
export interface WrittenDraft {
  /** As it is now; for a stale one what stands in its place, so that both can be shown. */
  readonly draft: OwnDraft;
  /** DRAFT_STALE, when nothing was written; null otherwise. */
  readonly refused: Refusal | null;
}

@Injectable()
export class DraftWriting {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly drafts: DraftsRepository,
  ) {}

  /**
   * Puts a text in the place of the actor's draft that they saw. The thread itself is not locked: nobody
   * else is concerned.
   *
   * @param seen sequence of the draft that the client saw last; 0 for none
   * @throws UserError INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  write(actor: Actor, threadId: string, text: string, seen: number): Promise<WrittenDraft> {
    throwIfRefused(checkDraftSequence(seen, ['sequence']));
    return this.db.transaction(async (tx) => {
      const { part } = await this.acting.alone(tx, actor, threadId);
      const written = await this.drafts.replace(tx, part, text, seen);
      if (written !== null) return { draft: written, refused: null };
      const draft = await this.drafts.ofPart(tx, part);
      return { draft, refused: refuseStaleDraft(draft, text) };
    });
  }
}
