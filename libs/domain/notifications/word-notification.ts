import { MovedOnBecause, type ReadFacts, readFacts } from './notification-facts.js';
import type { NotificationKind } from './notification-kind.js';
import { countText, hoursText, nameText } from './plain-words.js';

/** @param about the name of the other person, ready to stand in a sentence; null when there is nobody to name */
type Wording = (about: string | null, facts: ReadFacts) => string;

const requestOf = (about: string | null): string =>
  about === null ? 'A request' : `The request of ${about}`;
const mentorshipWith = (about: string | null): string =>
  about === null ? 'Your mentorship' : `Your mentorship with ${about}`;
const rungText = ({ rung }: ReadFacts): string =>
  rung === undefined ? 'a milestone' : `“${nameText(rung)}”`;

const whyMovedOn: Readonly<Record<MovedOnBecause, string>> = {
  NO_ANSWER: 'Your request had no answer yet, so it',
  AWAY: 'The mentor whom you asked is away, so your request',
  PAUSED: 'The mentor whom you asked takes no requests for a while, so yours',
  RESTING: 'The mentor whom you asked takes no requests for a while, so yours',
  NO_LONGER_MENTOR: 'The mentor whom you asked does not mentor any more, so your request',
};
const movedOn = ({ because }: ReadFacts): string =>
  because === undefined ? 'Your request' : whyMovedOn[because];

const aboutRequests = {
  REQUEST_RECEIVED: (about) =>
    `${about ?? 'A newcomer'} would like your guidance: read what they wrote, then accept it, decline it kindly, or ask something back.`,
  REQUEST_WAITING: (about, { hoursLeft }) =>
    hoursLeft === undefined
      ? `${requestOf(about)} still waits for you: accept it, decline it kindly, or ask something back.`
      : `${requestOf(about)} waits for you, with ${hoursText(hoursLeft)} left: accept it, decline it kindly, or ask something back.`,
  REQUEST_WITHDRAWN: (about) =>
    `${about ?? 'A newcomer'} took their request back, so there is nothing left for you to do and the place is free for somebody else.`,
  REQUEST_MOVED_ON: (about) =>
    `${requestOf(about)} went on to somebody else so that it gets an answer soon: there is nothing left for you to do.`,
  MENTOR_RESTED: () =>
    'Two requests went on without an answer from you, so we keep new ones away for now: resume mentoring with one click whenever it suits you again.',
  CLAIM_RETURNED: (about) =>
    `${requestOf(about)} is not held for you any more: if it still waits in the open queue, you can claim it again.`,
  REQUEST_ACCEPTED: (about) =>
    `${about ?? 'A mentor'} said yes and guides you from now on: open your conversation and say hello.`,
  REQUEST_DECLINED: (about) =>
    `${about ?? 'A mentor'} cannot take your request at the moment: your matches show who else has room.`,
  REQUEST_EXPIRED: (about) =>
    about === null
      ? 'We are sorry that nobody was free for your request in time: ask again whenever you like, or see who has room now in your matches.'
      : `We are sorry that your request to ${about} got no answer in time: your matches show who has room now, and the open queue asks everybody.`,
  REQUEST_REROUTED: (about, facts) =>
    `${movedOn(facts)} went on to ${about ?? 'another mentor'}: they read what you wrote, and you hear from us as soon as they answer.`,
  REQUEST_QUEUED: (_about, facts) =>
    `${movedOn(facts)} went on to the open queue, where every mentor with room can take it: you hear from us as soon as somebody does.`,
  REQUEST_STILL_QUEUED: () =>
    'Your request still waits in the open queue and is not forgotten: leave it there, or ask somebody from your matches directly.',
  REQUEST_ASKED_AFTER: (about) =>
    `${requestOf(about)} has waited long by now, and the coordinators ask after it: a short answer is enough, and a kind no is one, too.`,
  REQUEST_SUGGESTED: (about) =>
    `${requestOf(about)} has waited long in the open queue and may suit you: have a look and take it if you like, or leave it to somebody else.`,
  REQUEST_WAITS_LONG: (about) =>
    `${requestOf(about)} has waited long in the open queue: perhaps you know a mentor whom you can ask to take it.`,
} as const satisfies Partial<Record<NotificationKind, Wording>>;

const aboutMentorships = {
  TURN_WAITS: (about, { days }) =>
    `${about ?? 'Somebody'} has been waiting for a word from you${days === undefined ? '' : ` for ${countText(days, 'day')}`}: a short line is enough, or say that there is nothing to answer.`,
  STILL_GOING: (about, { days }) =>
    `${mentorshipWith(about)} has been quiet${days === undefined ? '' : ` for ${countText(days, 'day')}`}: say that it still goes on, or bring it to an end.`,
  MENTORSHIP_CLOSED_QUIETLY: (about) =>
    `${mentorshipWith(about)} was closed after a long silence: everything stays to be read, and either of you can reopen it.`,
  MENTORSHIP_COMPLETED: (about) =>
    `${about ?? 'Somebody'} says that your mentorship has reached what it was for: enjoy what you did together, all of which stays to be read.`,
  MENTORSHIP_ENDED: (about) =>
    `${about ?? 'Somebody'} brought your mentorship to an end, which can happen to anybody: everything stays to be read, and a new request opens another.`,
  MENTORSHIP_PAUSED: (about) =>
    `${about ?? 'Somebody'} paused your mentorship for a while: the place is kept, and either of you can resume it.`,
  MENTORSHIP_RESUMED: (about) =>
    `${about ?? 'Somebody'} resumed your mentorship: pick up the conversation where you left it.`,
  MENTORSHIP_REOPENED: (about) =>
    `${about ?? 'Somebody'} reopened your mentorship: pick up the conversation where you left it.`,
} as const satisfies Partial<Record<NotificationKind, Wording>>;

const aboutMentorsTogether = {
  CO_MENTOR_INVITED: (about) =>
    `${about ?? 'A mentor'} asks you to guide a newcomer beside them, which takes no place of yours: read what it is about, then join or decline.`,
  THREAD_REFERRED: (about) =>
    `${about ?? 'A mentor'} thinks that you know something better: read what it is about, then join that one conversation or decline.`,
  INVITATION_DECLINED: (about) =>
    `${about ?? 'The mentor whom you invited'} cannot join you at the moment: the list of mentors shows whom else to ask.`,
  INVITATION_EXPIRED: (about) =>
    `${about ?? 'The mentor whom you invited'} did not answer your invitation in time: ask once more, or somebody else.`,
  CO_MENTOR_JOINED: (about) =>
    `${about ?? 'Another mentor'} joined your mentorship and helps from now on: say hello in a conversation.`,
  CO_MENTOR_LEFT: (about) =>
    `${about ?? 'A mentor'} does not help in your mentorship any more: what they wrote stays, and the lead answers what waited for them.`,
  CO_MENTOR_REMOVED: (about) =>
    `${about ?? 'A newcomer'} goes on without your help from now on: thank you for what you gave, and there is nothing left for you to do.`,
  GUEST_JOINED: (about) =>
    `${about ?? 'Another mentor'} joined one conversation of your mentorship, and no other: say hello there.`,
  GUEST_LEFT: (about) =>
    `${about ?? 'A mentor'} left a conversation in which they were a guest: what they wrote stays to be read.`,
  HAND_OVER_OFFERED: (about) =>
    `${about ?? 'A mentor'} asks you to lead a mentorship in their place: read their note and what you would get to see, then take it over or decline.`,
  HAND_OVER_PROPOSED: (about) =>
    `${about ?? 'Another mentor'} is asked to guide you in the place of your mentor: see what they would get to read, and say so if you would rather not.`,
  HAND_OVER_ACCEPTED: (about) =>
    `${about ?? 'The next mentor'} took your mentorship over and leads it from now on: thank you for the way that you went together.`,
  HAND_OVER_DONE: (about) =>
    `${about ?? 'Another mentor'} leads your mentorship from now on: say hello and go on where you are.`,
  HAND_OVER_DECLINED: (about) =>
    `${about ?? 'Somebody'} said no to handing your mentorship over: everything goes on as before, and you can ask another mentor.`,
  HAND_OVER_EXPIRED: (about) =>
    `${about ?? 'The mentor whom you asked'} did not say in time whether they take your mentorship over: ask once more, or somebody else.`,
  HAND_OVER_OFF: (about) =>
    `${about ?? 'The lead'} goes on leading the mentorship, since the hand-over came to nothing: there is nothing left for you to do.`,
} as const satisfies Partial<Record<NotificationKind, Wording>>;

const aboutMilestones = {
  MILESTONE_CLAIMED: (about, facts) =>
    `${about ?? 'Somebody'} says that they reached ${rungText(facts)}: have a look and confirm it, or say what is still missing.`,
  MILESTONE_CONFIRMED: (about, facts) =>
    `${about ?? 'Somebody'} confirmed that you reached ${rungText(facts)}, well done: your path shows what comes next.`,
  MILESTONE_DECLINED: (about, facts) =>
    `${about ?? 'Somebody'} could not confirm ${rungText(facts)} yet: read what is still missing, and log it again when it is there.`,
} as const satisfies Partial<Record<NotificationKind, Wording>>;

const wordings: Readonly<Record<NotificationKind, Wording>> = {
  ...aboutRequests,
  ...aboutMentorships,
  ...aboutMentorsTogether,
  ...aboutMilestones,
};

/**
 * What a notification says to the one who is told: one plain sentence of what happened and the next step.
 *
 * @param facts as stored; one that is missing or unreadable is left out of the sentence
 * @param about the name of the other person; null when there is nobody to name
 */
export function wordNotification(
  kind: NotificationKind,
  facts: Readonly<Record<string, unknown>>,
  about: string | null,
): string {
  const name = about === null ? '' : nameText(about);
  return wordings[kind](name === '' ? null : name, readFacts(facts));
}
