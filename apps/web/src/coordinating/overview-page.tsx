import { Title } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { Figures } from './figures.js';
import { MentorsWithRoom, MentorsWithRoomFragment } from './mentors-with-room.js';
import { Wait, WaitFragment } from './wait.js';
import { Waiting } from './waiting.js';

const OverviewQuery = graphql(
  `
    query CoordinatingOverview($slug: String!) {
      community(slug: $slug) {
        id
        areas {
          id
        }
        settings {
          requestDays
        }
        newcomers: members(role: NEWCOMER, first: 1) {
          totalCount
        }
        onBreak: mentors(first: 1, filter: { onBreak: true }) {
          totalCount
        }
        mentorsWithRoom
        waitingRequests(first: 1) {
          totalCount
        }
        expectedWait {
          ...Wait
        }
        ...MentorsWithRoom
      }
    }
  `,
  [WaitFragment, MentorsWithRoomFragment],
);

export function OverviewPage() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: OverviewQuery, variables: { slug } });
  useRefreshOnReturn(refresh);
  return (
    <Page title={words.overview.title} lead={words.overview.lead}>
      <Loaded of={result}>
        {({ community }) =>
          community !== null && (
            <>
              <Figures
                of={[
                  { label: words.overview.waiting, count: community.waitingRequests?.totalCount ?? 0 },
                  { label: words.overview.withRoom, count: community.mentorsWithRoom },
                  { label: words.overview.onBreak, count: community.onBreak?.totalCount ?? 0 },
                  { label: words.overview.newcomers, count: community.newcomers?.totalCount ?? 0 },
                ]}
              />
              {community.areas.length === 0 && <SetUp />}
              <Waiting requestDays={community.settings.requestDays} />
              <section>
                <Title order={2} mb="sm">
                  {words.overview.wait}
                </Title>
                <Wait of={community.expectedWait} />
              </section>
              <MentorsWithRoom of={community} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** For a community that was just made. */
function SetUp() {
  const { slug } = useCommunity();
  return (
    <EmptyState title={words.overview.setUp} hint={words.overview.setUpHint}>
      <ButtonLink to="/c/$slug/coordinating/areas" params={{ slug }}>
        {words.overview.addAreas}
      </ButtonLink>
      <ButtonLink to="/c/$slug/coordinating/settings" params={{ slug }} variant="default">
        {words.overview.lookOver}
      </ButtonLink>
    </EmptyState>
  );
}
