import { Alert, Stack, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import classes from './coordinating-frame.module.css';

const StandingQuery = graphql(`
  query CoordinatorStanding($slug: String!) {
    community(slug: $slug) {
      id
      viewerMember {
        id
        roles
      }
    }
  }
`);

/** What every page for coordinators has around it. For everybody else there is nothing here: the API would say so, too. */
export function CoordinatingFrame() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: StandingQuery, variables: { slug } });
  useRefreshOnReturn(refresh);
  return (
    <Loaded of={result}>
      {({ community }) => (
        <Pages coordinates={community?.viewerMember?.roles.includes('COORDINATOR') === true} />
      )}
    </Loaded>
  );
}

function Pages({ coordinates }: { coordinates: boolean }) {
  const { slug } = useCommunity();
  // Whoever loses the role with something half written keeps it on the page.
  const [coordinated] = useState(coordinates);
  if (!coordinates && !coordinated) return <NotFoundPage />;
  const link = { params: { slug }, className: classes.page, underline: 'never' as const };
  return (
    <Stack gap="lg">
      <nav aria-label={words.coordinating.pages} className={classes.pages}>
        <AppLink to="/c/$slug/coordinating" {...link} activeOptions={{ exact: true }}>
          {words.coordinating.overview}
        </AppLink>
        <AppLink to="/c/$slug/coordinating/areas" {...link}>
          {words.coordinating.areas}
        </AppLink>
        <AppLink to="/c/$slug/coordinating/people" {...link} activeOptions={{ includeSearch: false }}>
          {words.coordinating.people}
        </AppLink>
        <AppLink to="/c/$slug/coordinating/ladder" {...link}>
          {words.coordinating.ladder}
        </AppLink>
        <AppLink to="/c/$slug/coordinating/settings" {...link}>
          {words.coordinating.settings}
        </AppLink>
      </nav>
      {!coordinates && (
        <Alert role="alert" color="blaze" variant="light">
          <Text fw={600}>{words.coordinating.roleLost}</Text>
          <Text size="sm">{words.coordinating.roleLostHint}</Text>
        </Alert>
      )}
      <Outlet />
    </Stack>
  );
}
