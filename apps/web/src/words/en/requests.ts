import { plural } from '../intl.js';

export const requests = {
  statuses: {
    SUBMITTED: 'Waits for an answer',
    ACCEPTED: 'Accepted',
    DECLINED: 'Not this time',
    EXPIRED: 'Ran out of time',
    WITHDRAWN: 'Taken back',
    REROUTED: 'Moved on',
  },
  from: (name: string) => `${name} asks you`,
  to: (name: string) => `You asked ${name}`,
  yours: 'Your request',
  sent: 'asked',
  about: (topic: string) => `About: ${topic}`,
  deadline: 'answer until',
  queueDeadline: 'in the queue until',
  answerBy: (when: string) => `Answer ${when}`,
  there: (place: string, time: string) => `${place}, ${time} there`,
  since: (sent: string, ends: string) => `Sent ${sent}. The time to answer ends ${ends}.`,
  tried: 'Tried so far',
  goals: 'Would like to reach',
  toAnyone: 'To whoever has time',
  wroteMore: (name: string, count: number) =>
    plural(count, {
      one: `${name} has written a message since, in the conversation.`,
      other: `${name} has written ${count} messages since, in the conversation.`,
    }),
  openThread: 'Open the conversation',
  openThreadWith: (count: number) => `Open the conversation, ${count} new`,
  openMentorship: 'See the mentorship',
  accept: 'Accept',
  acceptMeans: (name: string) =>
    `When you accept, ${name} is told at once, and your conversation goes on. You can both stop at any time.`,
  askFirst: 'Ask something first',
  claim: 'Have a look at it',
  release: 'Let it go',
  holdLeft: (minutes: number) =>
    plural(minutes, {
      one: 'Yours to look at for one more minute.',
      other: `Yours to look at for another ${minutes} minutes.`,
    }),
  holdOver: 'The half hour is over. Whoever takes it next may be you.',
  lookedAt: 'A mentor is looking at it right now.',
  decline: 'Not this time',
  withdraw: 'Take it back',
  askElsewhere: 'Ask somebody else with these words',
  withdrawQuestion: 'Take your request back?',
  withdrawMeans: 'It stops waiting, and nobody is told why. You can ask again at any time.',
  why: 'Why?',
  whyHint: 'It says something about your situation, nothing about theirs.',
  reads: (name: string, sentence: string) => `${name} reads: “${sentence}” They see who else fits.`,
  reason: 'In your own words, if you like',
  andPause: 'Take a break from new requests, too',
  andPauseHint: 'Those whom you guide stay with you.',
  pauseUntil: 'Until',
  sendDecline: 'Send this answer',
  sendDeclineAndPause: 'Send this answer and take a break',
  yourWords: 'What you wrote',
  fit: {
    title: (name: string) => `You and ${name}`,
    sharedAreas: (areas: string) => `Wants ${areas}, which you know`,
    otherAreas: (areas: string) => `Also drawn to ${areas}, which is not on your list`,
    noAreas: 'Has named no areas yet',
    commonTime: (length: string, when: string) => `${length} of common time a week: ${when} your time`,
    length: (hours: number, minutes: number) =>
      [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : '']
        .filter((part) => part !== '')
        .join(' '),
    more: 'and more',
    noHours: 'Has not said when they have time: writing works at any hour',
    noCommonTime: 'No common hours in the week: you would write to each other rather than meet',
    languages: (names: string) => `Speaks ${names} with you`,
    otherLanguages: (names: string) => `Speaks ${names}, none of which is on your list`,
    noLanguages: 'Has named no languages yet',
  },
  outcome: {
    late: 'Somebody was a moment faster, here or in another window.',
    accepted: (name: string) =>
      `You guide ${name} from now on, and they know. Say hello when it suits you: their first message waits for you.`,
    taken: (name: string) =>
      `Another mentor has taken this on. ${name} is in good hands; there is nothing left to do.`,
    held: (name: string) =>
      `Another mentor is looking at the request of ${name} right now. If they let it go, you find it here again.`,
    SUBMITTED: (name: string) => `${name}’s request waits in the open queue, for whoever has time.`,
    DECLINED: (name: string) => `${name} has a kind answer, and sees who else fits.`,
    EXPIRED: (name: string) => `The time to answer ${name} is over.`,
    WITHDRAWN: (name: string) => `${name} took it back. Nothing is expected of you.`,
    REROUTED: (name: string) => `It went on to somebody else, so that ${name} need not wait.`,
    written: 'What you were writing; it was not sent',
  },
  state: {
    waits: (name: string, since: string) => `You asked ${since}, and ${name} was told at once.`,
    inQueue: (since: string) => `It went to all mentors here ${since}. Those who fit you best see it on top.`,
    lookedAt: 'A mentor is looking at it right now.',
    answerUntil: (name: string) => `${name} can answer until`,
    queueUntil: 'It stays in the queue until',
    movesOn: 'Without an answer by then it moves on by itself: you need not do anything.',
    staysLonger: 'Without an answer by then it stays there a while longer by itself.',
    staysHere: 'Without an answer by then it ends, and you can ask somebody else.',
    ACCEPTED: 'They said yes. You can write to each other as much as you like.',
    EXPIRED: 'Nobody got to it in time. That says nothing about you or your question: please ask again.',
    WITHDRAWN: 'You took it back.',
    REROUTED: 'It went on to somebody else.',
    DECLINED: 'They cannot take this on at the moment.',
    said: (name: string, reason: string) => `${name} adds: “${reason}”`,
    declinedNext: 'Others would be glad to hear from you: have a look at who fits, or ask whoever has time.',
  },
  way: {
    title: 'The way of your request',
    queue: 'the open queue',
    stage: (whom: string, date: string, last: boolean) =>
      last ? `With ${whom} now, since ${date}` : `Sent to ${whom} on ${date}`,
    kindly:
      'Mentors are volunteers, and weeks get full. When one cannot answer, your question goes on to the next: it is never lost.',
  },
  consent: {
    label: 'Let a request move on when nobody answers it',
    hint: 'To the next mentor who fits, twice at most, then to the open queue. Otherwise it ends, and you ask again yourself.',
  },
  mine: {
    title: 'What you asked',
    lead: 'Where each request stands, and what happens next.',
    none: 'Nothing of yours waits for an answer.',
    noneHint: 'See who fits your interests and hours, or ask whoever has time.',
    waiting: (count: number) =>
      plural(count, { one: 'Waits for an answer', other: `${count} wait for an answer` }),
    earlier: 'Earlier',
  },
} as const;

export const declineKinds = {
  NO_TIME: 'No time right now',
  NOT_MY_AREA: 'I do not know this area well enough',
  TOO_MANY_MENTEES: 'I guide as many people as I can',
  SCHEDULES_DIFFER: 'Our hours are too far apart',
  SOMEONE_ELSE_FITS_BETTER: 'Somebody else would help more',
  OTHER: 'Something else',
} as const;

/** What the newcomer reads for each of them; the API says the same in mail. */
export const declineReads = {
  NO_TIME: 'They would like to help, but do not have the time right now.',
  NOT_MY_AREA: 'They do not know this area well enough to guide you in it.',
  TOO_MANY_MENTEES: 'They already guide as many people as they can do well by.',
  SCHEDULES_DIFFER: 'Your free hours and theirs are too far apart.',
  SOMEONE_ELSE_FITS_BETTER: 'They think that another mentor would help you more.',
  OTHER: 'They cannot take this on at the moment.',
} as const;
