import { plural } from '../intl.js';

export const mentoring = {
  title: 'Mentoring',
  lead: 'Who waits for you, whom you guide, and how much room you have.',
  noMentor: 'This page is for mentors.',
  noMentorHint:
    'You need not know everything to be one. Say how many people you have room for, and what you can help with.',
  waiting: (count: number) =>
    plural(count, {
      0: 'Requests',
      one: 'One request waits for you',
      other: `${count} requests wait for you`,
    }),
  nothingWaits: 'Nobody waits for your answer.',
  newAppear: 'New requests appear here by themselves.',
  noneCome: {
    untilBack: 'No new requests reach you until you say that you are back.',
    untilDay: (date: string) => `No new requests reach you until ${date}.`,
    throughDay: (date: string) =>
      `While you are away, up to and including ${date}, no new requests reach you.`,
  },
  mentees: 'Whom you guide',
  noMentees: 'Nobody yet. When you accept a request, you find them here.',
  columns: {
    mentee: 'Who',
    turn: 'Turn',
    activity: 'Last message',
    step: 'Step',
    unread: 'Unread',
  },
  youHelp: 'you help',
  yours: (since: string) => `Your turn: they wrote ${since}`,
  theirs: (since: string) => `Their turn: you wrote ${since}`,
  nobodys: 'Nobody waits',
  quiet: 'Quiet: does it go on?',
  noStep: 'No step yet',
  toConfirm: (count: number) =>
    plural(count, { one: 'One step to confirm', other: `${count} steps to confirm` }),
  open: 'Requests can reach you',
  placesTaken: 'Your places are taken',
  paused: 'You are on a break',
  away: 'You are away',
  resting: 'You are resting',
  openBadge: 'Open',
  closedBadge: 'No new requests',
  pausedUntil: (date: string) => `No new requests reach you until ${date}. You can be back sooner.`,
  awayUntil: (date: string) => `You are away up to and including ${date}. You can be back sooner.`,
  restingWhy: (date: string) =>
    `Two requests in a row went by without an answer, so since ${date} we keep new ones from you. That happens to everybody, and it is no reproach: weeks get full. Those whom you guide are still with you.`,
  noLanguages:
    'So far no newcomer finds you: they are shown mentors with whom they share a language, and you have named none yet.',
  nameLanguages: 'Name your languages',
  back: 'I am back',
  capacity: 'People you guide at once',
  fewer: 'One fewer',
  oneMore: 'One more',
  room: (count: number) => plural(count, { one: 'Room for one more.', other: `Room for ${count} more.` }),
  full: 'No room at the moment: nobody is sent to you. Those whom you guide stay with you.',
  pause: 'Take a break',
  goAway: 'Away until …',
  goAwaySend: 'Be away until then',
  stepBackMeans: 'No new requests meanwhile. Those whom you guide stay with you.',
  pauseUntilLabel: 'Until',
  pauseUntilHint: 'Leave it empty to be back when you say so.',
  awayUntilLabel: 'The last day away',
  awayUntilHint: 'On your calendar; from today on. Afterwards you are back by yourself.',
  choices: {
    all: (count: number) =>
      plural(count, {
        one: 'What becomes of the request that waits for you?',
        other: `What becomes of the ${count} requests that wait for you?`,
      }),
    hint: 'Nobody is left waiting without knowing.',
    names: { REROUTE: 'Moves on', KEEP: 'Stays with me', DECLINE: 'Decline kindly' },
    means: {
      REROUTE: 'To the next mentor who fits, or to the open queue, within moments.',
      KEEP: 'I answer all the same, before its deadline.',
      DECLINE: 'They read that you have no time right now.',
    },
    each: 'Choose for each by itself',
  },
  queue: 'The open queue',
  queueLead: 'They ask whoever has time. Who fits you best comes first; nobody is left out.',
  queueEmpty: 'Nobody waits here. That is good news.',
  queueMore: (count: number) => plural(count, { one: 'Show one more', other: `Show more (${count})` }),
  toReplies: 'Saved replies',
} as const;
