/** For what somebody is waited for. */
export const InboxItemKind = {
  REQUEST: 'REQUEST',
  CLAIM: 'CLAIM',
  TURN: 'TURN',
  STILL_GOING: 'STILL_GOING',
  MILESTONE: 'MILESTONE',
  INVITATION: 'INVITATION',
  HAND_OVER: 'HAND_OVER',
} as const;
export type InboxItemKind = (typeof InboxItemKind)[keyof typeof InboxItemKind];
