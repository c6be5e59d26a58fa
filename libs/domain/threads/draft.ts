import { type Refusal, UserErrorCode } from '#domain/refusals';

/** What somebody is writing in a thread. */
export interface Draft {
  /** Markdown; empty when nothing is being written. */
  readonly body: string;
  /** How often it was saved, discarded or posted; 0 before the first time. */
  readonly sequence: number;
}

/** A sequence that a client says it has seen. INVALID_INPUT for what can be none. */
export function checkDraftSequence(sequence: number, field: readonly string[]): Refusal | null {
  if (Number.isSafeInteger(sequence) && sequence >= 0) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: 'The sequence of a draft is 0 (nothing was saved yet) or a whole number above.',
    hint: 'Send the sequence of the draft that you saw last.',
    field,
  };
}

/**
 * Why a text cannot take the place of a draft whose sequence is not the one that its author saw; null
 * when it says the same, as when a save is sent again whose answer was lost.
 */
export function refuseStaleDraft(current: Draft, body: string): Refusal | null {
  if (current.body === body) return null;
  return {
    code: UserErrorCode.DRAFT_STALE,
    message: 'This draft was changed in another window since you saw it, so nothing was overwritten.',
    hint: 'Look at both texts, then save the one that you want with the sequence of the current draft.',
    field: ['sequence'],
  };
}
