import { plural } from '../intl.js';

export const mentors = {
  title: 'Mentors who fit',
  lead: 'Ordered by your interests and hours, and by the room that they have. The reasons are below each name.',
  why: 'Why they fit',
  place: (timeZone: string) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
  room: (count: number) => `Room for ${count} more`,
  offers: (offers: readonly string[]) => `Also offers: ${offers.join('; ').toLowerCase()}`,
  ask: 'Ask this mentor',
  waiting: (count: number) =>
    plural(count, {
      one: 'One request of yours waits for an answer.',
      other: `${count} requests of yours wait for an answer.`,
    }),
  toInbox: 'Open your inbox',
  notNewcomer: 'Suggestions are for newcomers, and you are not here as one.',
  questionsFirst: 'Three short answers, and we can tell you who fits.',
  none: 'Nobody fits all of your answers at the moment.',
  noneHint: 'One more area or a few more hours often help. You can also ask everybody at once, below.',
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

export const ask = {
  title: (name: string) => `Ask ${name}`,
  lead: 'A few sentences are enough. There are no silly questions here.',
  anyone: 'Ask whoever has time',
  anyoneLead: 'All mentors can read this. The first with time for it takes it.',
  cannot: 'They cannot be asked at the moment.',
  introduction: 'Who are you, and what would you like to do?',
  introductionHint: 'What draws you to the project, what you know already, how much time you have.',
  introductionExample:
    'Hello! I write Python at work and would like to understand how … I have about two hours a week.',
  tried: 'What have you tried so far?',
  triedHint: 'Nothing yet is fine too.',
  topic: 'What is it about?',
  next: 'They have seven days to answer unless the community set another time. You can write to each other meanwhile.',
  nextAnyone: 'You hear from us when somebody takes it. You can take it back at any time.',
  send: 'Send',
} as const;
