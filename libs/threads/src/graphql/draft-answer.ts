import type { UserErrorType } from '#platform/graphql';
import type { WrittenDraft } from '../draft-writing.js';
import type { OwnDraft } from '../drafts.repository.js';

/** A payload that shows the draft also beside the refusal, which alone would leave the client with half of a conflict. */
export function draftAnswer({ draft, refused }: WrittenDraft): {
  draft: OwnDraft;
  userErrors: UserErrorType[];
} {
  return { draft, userErrors: refused === null ? [] : [refused] };
}
