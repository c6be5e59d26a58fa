import { oneLine, showsNothing } from '#domain/text';
import { ThreadLinkKind } from './thread-link-kind.js';

/** How it stands with an issue or a pull request, as whoever looks for something to do wants to know. */
export const ThreadLinkState = {
  OPEN: 'OPEN',
  DRAFT: 'DRAFT',
  MERGED: 'MERGED',
  COMPLETED: 'COMPLETED',
  NOT_PLANNED: 'NOT_PLANNED',
  DUPLICATE: 'DUPLICATE',
  CLOSED: 'CLOSED',
} as const;
export type ThreadLinkState = (typeof ThreadLinkState)[keyof typeof ThreadLinkState];

/** What GitHub tells of an issue or a pull request: both under `GET /repos/{owner}/{repo}/issues/{number}`. */
export interface ToldByGithub {
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** Why an issue was closed, or that it was opened again; null where nobody said. */
  readonly stateReason: string | null;
  readonly draft: boolean;
  /** Null for an issue. */
  readonly pullRequest: { readonly merged: boolean } | null;
}

/** What is kept of it. */
export interface LinkedItem {
  readonly kind: ThreadLinkKind;
  /** On one line, without markup or controls; null when it shows nothing. */
  readonly title: string | null;
  readonly state: ThreadLinkState;
}

/** GitHub's own limit, in characters. */
const mostOfTitle = 256;
/** Code points that are read of a title at all. */
const mostPoints = 499;

export function readLinkedItem(told: ToldByGithub): LinkedItem {
  const title = oneLine([...told.title].slice(0, mostPoints).join(''), mostOfTitle);
  return {
    kind: told.pullRequest === null ? ThreadLinkKind.ISSUE : ThreadLinkKind.PULL_REQUEST,
    title: showsNothing(title) ? null : title,
    state: stateOf(told),
  };
}

function stateOf({ state, stateReason, draft, pullRequest }: ToldByGithub): ThreadLinkState {
  if (state === 'open') return draft ? ThreadLinkState.DRAFT : ThreadLinkState.OPEN;
  if (pullRequest !== null) return pullRequest.merged ? ThreadLinkState.MERGED : ThreadLinkState.CLOSED;
  if (stateReason === 'completed') return ThreadLinkState.COMPLETED;
  if (stateReason === 'not_planned') return ThreadLinkState.NOT_PLANNED;
  return stateReason === 'duplicate' ? ThreadLinkState.DUPLICATE : ThreadLinkState.CLOSED;
}

const hour = 60;
const day = 24 * hour;

/**
 * For how many minutes nobody asks GitHub again, by what it said; null when it knows nothing, or shows it to nobody.
 * What goes on changes any moment; what was merged stays so, whatever becomes of its title.
 */
export function minutesUntilAskedAgain(state: ThreadLinkState | null): number {
  if (state === null || state === ThreadLinkState.MERGED) return day;
  return state === ThreadLinkState.OPEN || state === ThreadLinkState.DRAFT ? 15 : hour;
}
