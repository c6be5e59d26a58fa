import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { ToInbox } from '../inbox/to-inbox.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { MyRequest, MyRequestFragment } from './my-request.js';
import { WaitingRequest, WaitingRequestFragment } from './waiting-request.js';

const RequestQuery = graphql(
  `
    query Request($id: ID!) {
      mentorshipRequest(id: $id) {
        id
        status
        newcomer {
          ...Person
          id
        }
        ...MyRequest
        ...WaitingRequest
      }
    }
  `,
  [PersonFragment, MyRequestFragment, WaitingRequestFragment],
);

/** One request, for whoever asked and for whoever is to answer. */
export function RequestPage() {
  return (
    <MembersOnly>
      <Request />
    </MembersOnly>
  );
}

function Request() {
  const { requestId } = useParams({ from: '/c/$slug/requests/$requestId' });
  const { viewerMember } = useCommunity();
  const [result, refresh] = useQuery({ query: RequestQuery, variables: { id: requestId } });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ mentorshipRequest: request }) => {
        if (request === null) return <NotFoundPage />;
        const own = request.newcomer.id === viewerMember?.id;
        return (
          <Stack>
            <ToInbox />
            <Page title={own ? words.requests.yours : words.requests.from(nameOf(request.newcomer))}>
              {own ? (
                <MyRequest of={request} />
              ) : (
                <WaitingRequest
                  of={request}
                  waits={request.status === 'SUBMITTED'}
                  onStale={() => refresh({ requestPolicy: 'network-only' })}
                />
              )}
            </Page>
          </Stack>
        );
      }}
    </Loaded>
  );
}
