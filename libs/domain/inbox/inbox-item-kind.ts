/** For what somebody is waited for. */
export const InboxItemKind = {
  REQUEST: 'REQUEST',
  CLAIM: 'CLAIM',
  TURN: 'TURN',
  STILL_GOING: 'STILL_GOING',
  MILESTONE: 'MILESTONE',
} as const;
export type InboxItemKind = (typeof InboxItemKind)[keyof typeof InboxItemKind];
