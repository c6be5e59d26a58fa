export const shell = {
  skip: 'Skip to the content',
  signIn: 'Sign in with GitHub',
  signInShort: 'Sign in',
  signOut: 'Sign out',
  account: (name: string) => `Your account, ${name}`,
  pages: 'Pages of this community',
  mentors: 'Find a mentor',
  inbox: 'Inbox',
  path: 'My path',
  me: 'About me',
  coordinating: 'For coordinators',
} as const;

export const notFound = {
  title: 'There is nothing here',
  lead: 'The link may be old, or it leads to something that only others can see.',
  home: 'Back to the start',
} as const;

export const failed = {
  title: 'This page broke',
  lead: 'That is our mistake. Nothing that you sent is lost.',
  again: 'Load it again',
} as const;
