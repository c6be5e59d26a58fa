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

const page = (name: string, as: Scene['as'], path: string): Scene => ({
  name,
  as,
  path: ({ community }) => `${community}${path}`,
});

/** Every page, in its states. Add yours here. */
export const scenes: readonly Scene[] = [
  { name: 'welcome-visitor', as: visitor, path: () => '/' },
  { name: 'welcome-newcomer', as: newcomer, path: () => '/' },
  { name: 'not-found', as: visitor, path: () => '/nothing/here' },
  page('community-visitor', visitor, ''),
  page('community-someone-new', someoneNew, ''),
  page('community-newcomer', newcomer, ''),
  page('onboarding-newcomer', newcomer, '/questions'),
  page('mentors-newcomer', newcomer, '/mentors'),
  page('mentors-mentee', mentee, '/mentors'),
  page('ask-newcomer', newcomer, '/ask'),
  page('inbox-newcomer', newcomer, '/inbox'),
  page('inbox-mentor', mentor, '/inbox'),
  page('inbox-mentee', mentee, '/inbox'),
  page('inbox-coordinator', coordinator, '/inbox'),
  {
    name: 'thread-mentee',
    as: mentee,
    path: ({ community, threadId }) => `${community}/threads/${threadId}`,
  },
  {
    name: 'thread-mentor',
    as: mentorOfStory,
    path: ({ community, threadId }) => `${community}/threads/${threadId}`,
  },
  {
    name: 'thread-not-theirs',
    as: coordinator,
    path: ({ community, threadId }) => `${community}/threads/${threadId}`,
  },
  page('path-mentee', mentee, '/path'),
  page('path-newcomer', newcomer, '/path'),
  page('me-newcomer', newcomer, '/me'),
  page('me-mentor', mentor, '/me'),
];
