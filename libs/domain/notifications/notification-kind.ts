/** What people are told of. The list is closed: frontends word and group by it. */
export const NotificationKind = {
  /** To a mentor: a newcomer asks them. About: the newcomer. */
  REQUEST_RECEIVED: 'REQUEST_RECEIVED',
  /** To the mentor who was asked: it still waits. Facts: `hoursLeft`. About: the newcomer. */
  REQUEST_WAITING: 'REQUEST_WAITING',
  /** To the mentor who was asked: the newcomer took it back. About: the newcomer. */
  REQUEST_WITHDRAWN: 'REQUEST_WITHDRAWN',
  /** To the mentor who was asked: it went on to somebody else. About: the newcomer. */
  REQUEST_MOVED_ON: 'REQUEST_MOVED_ON',
  /** To a mentor: two requests passed by in silence, so none come for now. Subject: their own member. */
  MENTOR_RESTED: 'MENTOR_RESTED',
  /** To a mentor: what they held went back to the open queue. About: the newcomer. */
  CLAIM_RETURNED: 'CLAIM_RETURNED',

  /** To the newcomer: a mentor said yes. About: the mentor. Subject: the mentorship. */
  REQUEST_ACCEPTED: 'REQUEST_ACCEPTED',
  /** To the newcomer: the mentor cannot take it. About: the mentor. */
  REQUEST_DECLINED: 'REQUEST_DECLINED',
  /** To the newcomer: its time ran out, and it stays here. About: the mentor; nobody for the open queue. */
  REQUEST_EXPIRED: 'REQUEST_EXPIRED',
  /** To the newcomer: it went on to another mentor. About: the new one. Subject: the new request. Facts: `because`. */
  REQUEST_REROUTED: 'REQUEST_REROUTED',
  /** To the newcomer: it went on to the open queue. Subject: the new request. Facts: `because`. */
  REQUEST_QUEUED: 'REQUEST_QUEUED',
  /** To the newcomer: nobody has claimed it yet, and it waits on. */
  REQUEST_STILL_QUEUED: 'REQUEST_STILL_QUEUED',
  /** To the mentor who was asked: coordinators ask after it, since the newcomer has waited long. About: the newcomer. */
  REQUEST_ASKED_AFTER: 'REQUEST_ASKED_AFTER',
  /** To a mentor with room: coordinators point out what waits long in the open queue and suits them. About: the newcomer. */
  REQUEST_SUGGESTED: 'REQUEST_SUGGESTED',
  /** To coordinators: a request waits in the open queue past its deadline. About: the newcomer. */
  REQUEST_WAITS_LONG: 'REQUEST_WAITS_LONG',

  /** To whoever's turn it is in a thread. Facts: `days`. About: the one who waits. Subject: the thread. */
  TURN_WAITS: 'TURN_WAITS',
  /** To both in a mentorship: does it still go on? Facts: `days`. About: the other. Subject: the mentorship. */
  STILL_GOING: 'STILL_GOING',
  /** To both: it was closed after a long silence, and can be reopened. About: the other. Subject: the mentorship. */
  MENTORSHIP_CLOSED_QUIETLY: 'MENTORSHIP_CLOSED_QUIETLY',
  /** To the other of the two. About: who did it. Subject: the mentorship. */
  MENTORSHIP_COMPLETED: 'MENTORSHIP_COMPLETED',
  MENTORSHIP_ENDED: 'MENTORSHIP_ENDED',
  MENTORSHIP_PAUSED: 'MENTORSHIP_PAUSED',
  MENTORSHIP_RESUMED: 'MENTORSHIP_RESUMED',
  MENTORSHIP_REOPENED: 'MENTORSHIP_REOPENED',

  /** To a mentor: they are asked to guide beside the lead. About: who invites. Subject: the invitation. */
  CO_MENTOR_INVITED: 'CO_MENTOR_INVITED',
  /** To a mentor: they are asked into one conversation. About: who invites. Subject: the invitation. */
  THREAD_REFERRED: 'THREAD_REFERRED',
  /** To who invited. About: the mentor who was invited. Subject: the invitation. */
  INVITATION_DECLINED: 'INVITATION_DECLINED',
  INVITATION_EXPIRED: 'INVITATION_EXPIRED',
  /** To the mentee, the lead and who invited. About: the mentor. Subject: the mentorship. */
  CO_MENTOR_JOINED: 'CO_MENTOR_JOINED',
  /** To the mentee and the lead. About: the mentor. Subject: the mentorship. */
  CO_MENTOR_LEFT: 'CO_MENTOR_LEFT',
  /** To a mentor who was taken out. About: the mentee. Subject: the mentorship, or the thread for a guest. */
  CO_MENTOR_REMOVED: 'CO_MENTOR_REMOVED',
  /** To the mentee and who invited. About: the guest. Subject: the thread. */
  GUEST_JOINED: 'GUEST_JOINED',
  /** To the mentee and the lead. About: the guest. Subject: the thread. */
  GUEST_LEFT: 'GUEST_LEFT',
  /** To the next mentor: they are asked to lead. About: the lead. Subject: the hand-over. */
  HAND_OVER_OFFERED: 'HAND_OVER_OFFERED',
  /** To the mentee, who can object. About: the next mentor. Subject: the hand-over. */
  HAND_OVER_PROPOSED: 'HAND_OVER_PROPOSED',
  /** To the former lead. About: the next mentor. Subject: the hand-over. */
  HAND_OVER_ACCEPTED: 'HAND_OVER_ACCEPTED',
  /** To the mentee and the co-mentors. About: the mentor who leads now. Subject: the mentorship. */
  HAND_OVER_DONE: 'HAND_OVER_DONE',
  /** To the lead: the next mentor or the mentee said no. About: who did. Subject: the hand-over. */
  HAND_OVER_DECLINED: 'HAND_OVER_DECLINED',
  /** To the lead: nobody answered in time. About: the next mentor. Subject: the hand-over. */
  HAND_OVER_EXPIRED: 'HAND_OVER_EXPIRED',
  /** To the mentee and the next mentor: it came to nothing. About: the lead. Subject: the hand-over. */
  HAND_OVER_OFF: 'HAND_OVER_OFF',

  /** To the mentors of a member: a rung is claimed. About: the member. Subject: the milestone. Facts: `rung`. */
  MILESTONE_CLAIMED: 'MILESTONE_CLAIMED',
  /** To the member. About: who decided. Subject: the milestone. Facts: `rung`. */
  MILESTONE_CONFIRMED: 'MILESTONE_CONFIRMED',
  MILESTONE_DECLINED: 'MILESTONE_DECLINED',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];
