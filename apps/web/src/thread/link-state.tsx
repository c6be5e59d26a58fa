import { Badge } from '@mantine/core';
import type { ResultOf } from '../api/graphql.js';
import { words } from '../words/index.js';
import type { ThreadLinksFragment } from './use-links.js';

export type Link = ResultOf<typeof ThreadLinksFragment>['links']['edges'][number]['node'];
type State = NonNullable<Link['state']>;

const ring = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11';
/** A sign for each, as colours alone say nothing to many. */
const signs: Readonly<Record<State, string>> = {
  OPEN: ring,
  DRAFT: 'M3 8h.01M6.3 8h.01M9.7 8h.01M13 8h.01',
  MERGED: 'M4 3v10M4 5c0 4 8 1 8 7M9.5 10l2.5 2.5l2-2.5',
  COMPLETED: 'M3 8.5l3.5 3.5L13 4.5',
  NOT_PLANNED: `${ring}M4.2 4.2l7.6 7.6`,
  DUPLICATE: 'M3 3h7v7h-7zM6 13h7v-7',
  CLOSED: 'M4 4l8 8M12 4l-8 8',
};

const goesOn = (state: State) => state === 'OPEN' || state === 'DRAFT';

/** How it stands with an issue or a pull request: a sign, and the words for it. */
export function LinkState({ state, kind }: { state: State; kind: Link['kind'] }) {
  return (
    <Badge
      size="sm"
      tt="none"
      variant="light"
      color={goesOn(state) ? 'trail' : 'gray'}
      leftSection={
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path
            d={signs[state]}
            fill="none"
            stroke="currentcolor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      }
    >
      {state === 'CLOSED' && kind === 'PULL_REQUEST'
        ? words.thread.closedUnmerged
        : words.thread.linkStates[state]}
    </Badge>
  );
}
