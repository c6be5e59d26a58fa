import type { Actor } from '#platform/auth';

/** What a resolver finds as its context, over HTTP and over the WebSocket alike. */
export interface GraphqlContext {
  readonly actor: Actor | null;
  /** Where the request came from, for rate limits of visitors. */
  readonly ip: string;
  readonly requestId: string;
}
