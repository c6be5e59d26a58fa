import { plural } from '../intl.js';

const hours = (count: number) => plural(count, { one: '1 hour', other: `${count} hours` });
const mentorsDo = (count: number, one: string, other: string) =>
  plural(count, { one: `1 mentor ${one}`, other: `${count} mentors ${other}` });

export const mentors = {
  title: 'Mentors who fit',
  lead: 'Ordered by your interests and hours, by the room that they have and how they answer.',
  why: 'Why they fit',
  reasons: {
    areas: (areas: string) => `Knows what draws you: ${areas}`,
    near: (areas: string) => `Knows areas close to yours: ${areas}`,
    time: (count: number, times: string) =>
      `${hours(count)} a week in common${times === '' ? '' : `: ${times} on your clock`}`,
    language: (languages: string) => `Speaks ${languages} with you`,
    fresh: 'New as a mentor here, with time for you',
  },
  answers: {
    NONE_YET: 'New here, no answers yet.',
    FEW_YET: 'Was asked only once or twice so far.',
    WITHIN_THREE_DAYS: 'Usually answers within three days.',
    MAY_TAKE_LONGER: 'Answers may take more than three days.',
  },
  place: (timeZone: string) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
  overlap: (hours: string) => `Hours in common, on your clock: ${hours}.`,
  hoursMine: 'Your hours',
  hoursShared: 'In common',
  noOverlap: 'No usual hours in common. Writing to each other works at any hour.',
  room: (count: number) => `Room for ${count} more`,
  offers: (offers: readonly string[]) => `Also offers: ${offers.join('; ').toLowerCase()}`,
  more: 'Read more',
  less: 'Show less',
  ask: (name: string) => `Ask ${name}`,
  compare: 'Compare',
  compareWith: (name: string) => `Compare ${name} with others`,
  marked: (count: number) =>
    plural(count, {
      one: 'One marked. Mark another to compare them.',
      other: `${count} marked to compare.`,
    }),
  sideBySide: 'See them side by side',
  clearMarks: 'Clear',
  showMore: 'Show more mentors',
  filters: 'Narrow the list',
  filterArea: 'Knows the area',
  filterLanguage: 'Speaks',
  filterTime: 'Time in common',
  filterOffer: 'Offers',
  any: 'Any',
  atLeast: (count: number) => (count < 1 ? 'Half an hour a week' : `${hours(count)} a week or more`),
  found: (count: number) =>
    plural(count, { 0: 'Nobody fits.', one: '1 mentor fits.', other: `${count} mentors fit.` }),
  clearFilters: 'Show all',
  noneWith: 'Nobody fits with all of these at once.',
  noneWithHint: 'Take one away, or show all of them again.',
  waiting: (count: number) =>
    plural(count, {
      one: 'One request of yours waits for an answer',
      other: `${count} requests of yours wait for an answer`,
    }),
  allRequests: 'All about your requests',
  allRequestsIn: (community: string) => `All about your requests in ${community}`,
  notNewcomer: 'Suggestions are for newcomers, and you are not here as one.',
  questionsFirst: 'Three short answers, and we can tell you who fits.',
  none: 'Nobody fits all of your answers at the moment.',
  noMentors: 'There are no mentors here yet. Your question can wait for the first one.',
  leftOutLead:
    'You can ask everybody at once; your question waits for the first who has time. This stands in the way:',
  leftOut: {
    NO_SHARED_AREA: (count: number) =>
      `${mentorsDo(count, 'knows', 'know')} other areas than those that you chose.`,
    NO_COMMON_LANGUAGE: (count: number) => `${mentorsDo(count, 'speaks', 'speak')} none of your languages.`,
    NOT_ENOUGH_COMMON_TIME: (count: number) =>
      `${mentorsDo(count, 'has', 'have')} too few hours in common with you.`,
    MENTOR_FULL: (count: number) => `${mentorsDo(count, 'has', 'have')} no room at the moment.`,
    MENTOR_PAUSED: (count: number) => `${mentorsDo(count, 'takes', 'take')} a break.`,
    MENTOR_AWAY: (count: number) => `${mentorsDo(count, 'is', 'are')} away for some days.`,
    MENTOR_UNAVAILABLE: (count: number) => `${mentorsDo(count, 'takes', 'take')} no requests at the moment.`,
    ALREADY_REQUESTED: (count: number) => `${mentorsDo(count, 'has', 'have')} your request already.`,
    ALREADY_IN_MENTORSHIP: (count: number) => `${mentorsDo(count, 'guides', 'guide')} you already.`,
    DECLINED_RECENTLY: (count: number) => `${mentorsDo(count, 'had', 'had')} no room for your last request.`,
  },
  mends: { areas: 'Add an area', time: 'Add hours', languages: 'Add a language' },
  changeAnswers: 'Change your answers',
  anyone: 'Or ask whoever has time',
  anyoneHint: 'Your question goes to all mentors, and one of them takes it.',
  withRoom: (count: number) =>
    plural(count, {
      0: 'All mentors are busy just now; it waits until one is free.',
      one: '1 mentor has room now.',
      other: `${count} mentors have room now.`,
    }),
  askAnyone: 'Ask anyone',
} as const;

export const compare = {
  title: 'Side by side',
  lead: 'Each of them would do. Take whom you would like to write to.',
  about: 'Compared by',
  rows: {
    areas: 'What draws you',
    knows: 'Knows',
    time: 'Time in common',
    room: 'Room',
    answers: 'Answers',
    languages: 'Speaks',
    offers: 'Also offers',
    place: 'Local time',
  },
  nothing: 'None',
  missing: (count: number) =>
    plural(count, {
      one: 'One of those whom you marked cannot be asked any more.',
      other: `${count} of those whom you marked cannot be asked any more.`,
    }),
  none: 'None of them can be asked at the moment.',
  noneHint: 'Others who fit may have room. Have a look at all of them.',
  nobody: 'Nobody is marked yet.',
  nobodyHint: 'Mark two or three mentors with “Compare”, and they stand side by side here.',
  choose: 'Choose whom to compare',
  back: 'Back to all who fit',
} as const;

export const ask = {
  lead: 'A few sentences are enough. There are no silly questions here.',
  anyone: 'Ask whoever has time',
  anyoneLead: 'All mentors can read this. The first with time for it takes it.',
  cannot: 'They cannot be asked at the moment.',
  gone: 'They are not here any more',
  goneHint: 'This mentor has left, or the link is old.',
  goesAlong: 'What you wrote is kept, and goes along to whomever you ask instead:',
  introduction: 'Who are you, and what would you like to do?',
  introductionHint: 'What draws you to the project, what you know already, how much time you have.',
  useTemplate: 'Begin with a few sentences to fill in',
  templates: {
    GENERAL: 'Hello! I come from … and know … already.\n\nI would like to …\n\nI have about … hours a week.',
    IDEA: 'Hello! I have an idea: …\n\nIt would help people who …\n\nI do not know yet whether …',
    MAILING_LIST: 'Hello! I would like to bring up … on the list.\n\nI am not sure how to …',
    ISSUE: 'Hello! I would like to work on this issue: …\n\nAs I understand it, …\n\nI am stuck at …',
    VERSION_CONTROL: 'Hello! I tried to … with git.\n\nI expected … and saw …',
    CODE_REVIEW: 'Hello! This is my change: …\n\nIt is meant to …\n\nI am least sure about …',
  },
  gaps: 'There are gaps “…” left in what you began with. Fill them in, or take them out; then it can go.',
  tried: 'What have you tried so far?',
  triedHint: 'Nothing yet is fine too.',
  topic: 'What is it about?',
  tooLong: (length: number, most: number) =>
    `These are ${length.toLocaleString('en')} characters, and there is room for ${most.toLocaleString('en')}. The rest fits into the conversation afterwards.`,
  next: (days: number) =>
    `They have ${plural(days, { one: 'a day', other: `${days} days` })} to answer. You can write to each other meanwhile.`,
  nextAnyone: 'You hear from us when somebody takes it, and you can take it back at any time.',
  kept: 'What you write is kept in this browser until you send it.',
  send: 'Send',
} as const;
