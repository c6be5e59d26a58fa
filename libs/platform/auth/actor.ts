/** What a personal access token may be used for. */
export const TokenScope = { READ: 'READ', WRITE: 'WRITE' } as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

/** Who acts, and by which credential: every command's first argument. */
export type Actor =
  | { readonly userId: string; readonly via: 'SESSION'; readonly sessionId: string }
  | {
      readonly userId: string;
      readonly via: 'TOKEN';
      readonly tokenId: string;
      readonly scopes: readonly TokenScope[];
    }
  /** By what was sent to their own mailbox: a reply address with their own sender's address, or a link. */
  | { readonly userId: string; readonly via: 'MAIL' };

/** Somebody who came by a browser's session. */
export type SessionActor = Extract<Actor, { readonly via: 'SESSION' }>;
