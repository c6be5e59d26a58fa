import { plural } from '../intl.js';

export const shell = {
  skip: 'Skip to the content',
  signIn: 'Sign in with GitHub',
  signInShort: 'Sign in',
  signOut: 'Sign out',
  account: (name: string) => `Your account, ${name}`,
  pages: 'Pages of this community',
  mentors: 'Find a mentor',
  inbox: 'Inbox',
  waiting: (count: number) =>
    plural(count, { one: '1 thing waits for you', other: `${count} things wait for you` }),
  path: 'My path',
  coordinating: 'For coordinators',
  mentoring: 'For mentors',
  settings: 'Settings',
  notifications: (unread: number) =>
    plural(unread, { 0: 'Notifications', other: `Notifications, ${unread} unread` }),
  looks: 'How it looks',
  looksAndLanguage: 'How it looks, and the language',
  schemes: { auto: 'Like my system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  unreachable: 'Waymark cannot be reached just now. What you write stays here, and this goes away by itself.',
  reachableAgain: 'Waymark can be reached again.',
  sessionEnded: 'Your sign-in has ended. What you wrote is still here: sign in in a new tab, then go on.',
  signInBeside: 'Sign in in a new tab',
  signedInAgain: 'You are signed in again. Go on where you were.',
  somebodyElse:
    'Somebody else is signed in in this browser now. Copy what you want to keep, then load this page again.',
  mailTrouble: 'Our mail does not reach you',
  mailTroubleMeans: (since: string) =>
    `Your mail address has sent our mail back since ${since}, so we send none. Everything stands in Waymark all the same. When the address works again, let us try.`,
  enableMail: 'Try again',
} as const;

export const signedIn = {
  title: 'You are signed in',
  lead: 'You can close this tab and go on in the other one: everything is as you left it.',
} as const;

export const notFound = {
  title: 'There is nothing here',
  lead: 'The link may be old, or it leads to something that only others can see.',
  visitor:
    'The link may be old, or it leads to something that only its people can see. If you are one of them, sign in first.',
  inboxOf: (community: string) => `Your inbox in ${community}`,
  home: 'Back to the start',
} as const;

export const failed = {
  title: 'This page broke',
  lead: 'That is our mistake. Nothing that you sent is lost.',
  what: 'What a developer wants to know',
  again: 'Load it again',
} as const;

export const outdated = {
  title: 'A part of this page did not come',
  lead: 'Most likely there is a new version of Waymark, or your connection was gone for a moment. Loading the page again brings what is missing.',
} as const;
