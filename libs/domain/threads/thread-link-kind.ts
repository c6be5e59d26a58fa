/** What a link of a thread leads to on GitHub. */
export const ThreadLinkKind = { ISSUE: 'ISSUE', PULL_REQUEST: 'PULL_REQUEST' } as const;
export type ThreadLinkKind = (typeof ThreadLinkKind)[keyof typeof ThreadLinkKind];
