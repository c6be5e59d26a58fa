import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import type { Problem } from '../api/problems.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { Retitle } from './retitle.js';
import { useExport } from './use-export.js';
import type { Muting } from './use-muting.js';

export const ThreadMenuFragment = graphql(`
  fragment ThreadMenu on Thread {
    id
    title
    topic
    viewerCanRetitle
    viewerCanClose
    viewerCanReopen
  }
`);

const Close = graphql(
  `
    mutation CloseThread($input: CloseThreadInput!) {
      closeThread(input: $input) {
        thread {
          id
          closedAt
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const Reopen = graphql(
  `
    mutation ReopenThread($input: ReopenThreadInput!) {
      reopenThread(input: $input) {
        thread {
          id
          closedAt
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** What can be done with a conversation as a whole. All of it can be taken back. */
export function ThreadMenu({ of, muting }: { of: FragmentOf<typeof ThreadMenuFragment>; muting: Muting }) {
  const thread = readFragment(ThreadMenuFragment, of);
  const { slug } = useCommunity();
  const input = { threadId: thread.id };
  const [retitling, setRetitling] = useState(false);
  const [close, reopen] = [useAction(Close), useAction(Reopen)];
  const exporting = useExport(thread.id);
  const problems: readonly Problem[] = [muting, close, reopen, exporting].flatMap(({ problems }) => problems);
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default" size="xs">
            {words.thread.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {thread.viewerCanRetitle && (
            <Menu.Item onClick={() => setRetitling(true)}>{words.thread.retitle}</Menu.Item>
          )}
          <Menu.Item onClick={muting.toggle}>
            {muting.muted ? words.thread.unmute : words.thread.mute}
          </Menu.Item>
          {thread.viewerCanClose && (
            <Menu.Item onClick={() => void close.run({ input })}>{words.thread.close}</Menu.Item>
          )}
          {thread.viewerCanReopen && (
            <Menu.Item onClick={() => void reopen.run({ input })}>{words.thread.reopen}</Menu.Item>
          )}
          <Menu.Item
            renderRoot={(props) => (
              <Link {...props} to="/c/$slug/inbox" params={{ slug }} search={{ in: thread.id }} />
            )}
          >
            {words.thread.searchHere}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{words.thread.takeAlong}</Menu.Label>
          <Menu.Item onClick={() => exporting.run('MARKDOWN')}>{words.thread.asMarkdown}</Menu.Item>
          <Menu.Item onClick={() => exporting.run('JSON')}>{words.thread.asJson}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Problems problems={problems} />
      {retitling && <Retitle thread={thread} onDone={() => setRetitling(false)} />}
    </>
  );
}
