import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

export interface Scene {
  readonly name: string;
  /** Login of who looks; null for a visitor. */
  readonly as: (stage: Stage) => string | null;
  readonly path: (stage: Stage) => string;
  /** What to do on the page before the picture. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const visitor = () => null;
const someoneNew = () => 'someone-new';
const newcomer = () => 'amara-demo';
const mentee = ({ mentee: login }: Stage) => login;
const mentor = () => 'ingrid-demo';
const mentorOfStory = ({ mentor: login }: Stage) => login;
const coordinator = () => 'noor-demo';

const at =
  (path: string): Scene['path'] =>
  () =>
    path;
const inCommunity =
  (path: string): Scene['path'] =>
  ({ community }) =>
    community + path;
const thread: Scene['path'] = ({ community, threadId }) => `${community}/threads/${threadId}`;
const ofMentorship =
  (path: string): Scene['path'] =>
  ({ community, mentorshipId }) =>
    `${community}/mentorships/${mentorshipId}${path}`;

/** Every page, in its states. Add yours here. */
export const scenes: readonly Scene[] = [
  { name: 'welcome-visitor', as: visitor, path: at('/') },
  { name: 'welcome-newcomer', as: newcomer, path: at('/') },
  { name: 'not-found', as: visitor, path: at('/nothing/here') },
  { name: 'make-community', as: coordinator, path: at('/make-community') },
  { name: 'notifications-mentor', as: mentorOfStory, path: at('/notifications') },
  { name: 'notifications-none', as: someoneNew, path: at('/notifications') },
  ...['profile', 'mail', 'tokens', 'sessions', 'people'].map((name): Scene => ({
    name: `settings-${name}`,
    as: mentor,
    path: at(`/settings/${name}`),
  })),
  { name: 'community-visitor', as: visitor, path: inCommunity('') },
  { name: 'community-someone-new', as: someoneNew, path: inCommunity('') },
  { name: 'community-newcomer', as: newcomer, path: inCommunity('') },
  { name: 'onboarding', as: newcomer, path: inCommunity('/questions') },
  ...['time', 'languages'].map((question): Scene => ({
    name: `onboarding-${question}`,
    as: newcomer,
    path: inCommunity(`/questions?question=${question}`),
  })),
  { name: 'mentors-newcomer', as: newcomer, path: inCommunity('/mentors') },
  { name: 'mentors-mentee', as: mentee, path: inCommunity('/mentors') },
  { name: 'mentors-compare', as: newcomer, path: inCommunity('/mentors/compare') },
  { name: 'ask-queue', as: mentee, path: inCommunity('/ask') },
  { name: 'requests-newcomer', as: newcomer, path: inCommunity('/requests') },
  { name: 'inbox-newcomer', as: newcomer, path: inCommunity('/inbox') },
  { name: 'inbox-mentor', as: mentor, path: inCommunity('/inbox') },
  { name: 'inbox-mentee', as: mentee, path: inCommunity('/inbox') },
  { name: 'mentoring', as: mentor, path: inCommunity('/mentoring') },
  { name: 'mentoring-story', as: mentorOfStory, path: inCommunity('/mentoring') },
  { name: 'mentoring-replies', as: mentor, path: inCommunity('/mentoring/replies') },
  { name: 'mentorship-mentee', as: mentee, path: ofMentorship('') },
  { name: 'mentorship-mentor', as: mentorOfStory, path: ofMentorship('') },
  { name: 'mentorship-invite', as: mentorOfStory, path: ofMentorship('/invite') },
  { name: 'mentorship-hand-over', as: mentorOfStory, path: ofMentorship('/hand-over') },
  { name: 'mentorship-talk', as: mentee, path: ofMentorship('/talk') },
  { name: 'thread-mentee', as: mentee, path: thread },
  { name: 'thread-mentor', as: mentorOfStory, path: thread },
  { name: 'thread-not-theirs', as: coordinator, path: thread },
  { name: 'path-mentee', as: mentee, path: inCommunity('/path') },
  { name: 'path-newcomer', as: newcomer, path: inCommunity('/path') },
  { name: 'me-newcomer', as: newcomer, path: inCommunity('/me') },
  ...['', '/areas', '/people', '/ladder', '/settings'].map((path): Scene => ({
    name: `coordinating${path.replace('/', '-')}`,
    as: coordinator,
    path: inCommunity(`/coordinating${path}`),
  })),
];
