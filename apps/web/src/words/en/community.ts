import { plural } from '../intl.js';

export const community = {
  next: 'What would you like to do?',
  joinBelow: 'Join',
  room: (count: number) =>
    plural(count, {
      0: 'All mentors are busy just now. Ask all the same: your question waits for the first who is free.',
      one: 'One mentor has room for you now.',
      other: `${count} mentors have room for you now.`,
    }),
  mentors: ['Find a mentor', 'See who fits your interests and hours, and why.'],
  asked: 'Your question waits for a mentor',
  questions: ['Answer three questions', 'What draws you, when you have time, which languages you speak.'],
  inbox: ['Open your inbox', 'Requests, mentorships and their conversations.'],
  path: ['Walk your path', 'The steps from newcomer to contributor, and where you are.'],
  offer: ['Be a mentor', 'Say how many people you have room for, and what you can help with.'],
  areas: 'Areas',
  areasLead: 'What people here can guide you in. The number says how many mentors know an area.',
  elsewhere: 'General',
  ladder: 'The path',
  ladderLead: 'From the first build to being somebody others ask.',
  repositories: 'Repositories',
  conduct: 'How people treat each other here',
  conductVersion: (version: number, date: string) => `Version ${version}, of ${date}`,
  join: 'I agree, let me in',
  joinLead: 'Joining means agreeing to this text.',
  signInToJoin: 'Sign in with GitHub to join',
  renewed: 'This text has a new version. Please read it and agree, so that you can go on.',
  agree: 'I agree to the new version',
  show: 'Show the text',
  hide: 'Hide the text',
  needsMembership: 'This page is for members.',
  needsMembershipHint: 'Joining takes one click, after reading how people treat each other here.',
  toCommunity: (name: string) => `See ${name}`,
  wait: {
    unknown: (waiting: number) =>
      `It is still too early to say how long it takes here. ${plural(waiting, {
        0: 'Nobody is waiting just now',
        one: 'One person is waiting just now',
        other: `${waiting} people are waiting just now`,
      })}, and what one mentor does not get to goes on to the next.`,
    half: (length: string) => `Half of those who ask are taken on within ${length}.`,
    both: (half: string, most: string) =>
      `Half of those who ask are taken on within ${half}, nine in ten within ${most}.`,
    hours: (hours: number) => plural(hours, { one: 'an hour', other: `${hours} hours` }),
    days: (days: number) => `${days} days`,
  },
  needsSignIn: 'Sign in to see this page.',
} as const;
