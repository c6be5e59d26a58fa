import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

export interface Scene {
  readonly name: string;
  /** Login of who looks; null for a visitor. */
  readonly as: string | null;
  readonly path: (stage: Stage) => string;
  /** What stands between the page and its server, before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What to do on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Whether times of day in it concern nobody but who looks, as when they signed in. */
  readonly alone?: boolean;
  /** Of what the browser has to complain, where that belongs to the scene. */
  readonly trouble?: RegExp;
}

type Path = Scene['path'];

export const at =
  (path: string): Path =>
  () =>
    path;
export const inCommunity =
  (path: string): Path =>
  ({ community }) =>
    community + path;
export const goingOn =
  (path: string): Path =>
  ({ community, goingOn: { mentorshipId } }) =>
    `${community}/mentorships/${mentorshipId}${path}`;
export const threadGoingOn =
  (path = ''): Path =>
  ({ community, goingOn: { threadId } }) =>
    `${community}/threads/${threadId}${path}`;
