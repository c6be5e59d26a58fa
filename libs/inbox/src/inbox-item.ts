import type { InboxItemKind } from '#domain/inbox';

/** One thing that waits for somebody. */
export interface InboxItem {
  readonly kind: InboxItemKind;
  /** Of what waits: a request, a thread, a mentorship, a milestone, an invitation or a hand-over, by the kind. */
  readonly id: string;
  readonly since: Date;
  /** `since` as microseconds since 1970, which is how exactly PostgreSQL keeps it. */
  readonly microseconds: number;
  /** As whom they are waited for. */
  readonly memberId: string;
  readonly communityId: string;
}
