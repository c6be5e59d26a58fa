import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';
import { MarkNotificationsRead } from './mark-read.js';
import { Notice, NoticeFragment } from './notice.js';

const NotificationsQuery = graphql(
  `
    query Notifications($first: Int!) {
      viewer {
        unreadNotificationCount
        notifications(first: $first) {
          edges {
            node {
              id
              ...Notice
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  `,
  [NoticeFragment],
);

const step = 30;
/** As many as the API gives at once. */
const most = 100;

/** What one was told, the newest first; what is unread stands out. */
export function NotificationsPage() {
  const viewer = useViewer();
  return (
    <Page title={words.notifications.title} lead={words.notifications.lead}>
      {viewer === null ? (
        <EmptyState title={words.community.needsSignIn}>
          <Button component="a" href={signInAddress()}>
            {words.shell.signIn}
          </Button>
        </EmptyState>
      ) : (
        <Notices />
      )}
    </Page>
  );
}

function Notices() {
  const [first, setFirst] = useState(step);
  const [result, refresh] = useQuery({ query: NotificationsQuery, variables: { first } });
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ viewer }) =>
        viewer === null || viewer.notifications.edges.length === 0 ? (
          <EmptyState title={words.notifications.none} hint={words.notifications.noneHint} />
        ) : (
          <Stack gap="sm">
            <Told to={viewer} />
            {viewer.notifications.pageInfo.hasNextPage && first < most && (
              <Button variant="default" loading={result.fetching} onClick={() => setFirst(most)}>
                {words.notifications.more}
              </Button>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

type Viewer = NonNullable<ResultOf<typeof NotificationsQuery>['viewer']>;

function Told({ to: viewer }: { to: Viewer }) {
  const mark = useAction(MarkNotificationsRead);
  const told = viewer.notifications.edges.map(({ node }) => node);
  const [{ unreadNotificationCount: unread }, choose] = useAtOnce(
    viewer,
    async () => (await mark.run({ input: { upTo: told[0]?.id ?? null } })) !== null,
  );
  return (
    <>
      {unread > 0 && (
        <div>
          <Button variant="light" onClick={() => choose({ ...viewer, unreadNotificationCount: 0 })}>
            {words.notifications.markAll}
          </Button>
        </div>
      )}
      <Problems problems={mark.problems} />
      {told.map((notice) => (
        <Notice key={notice.id} of={notice} read={unread === 0} />
      ))}
    </>
  );
}
