import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';
import classes from './community-frame.module.css';
import { type Community, CommunityContext, useCommunity } from './use-community.js';

const CommunityQuery = graphql(`
  query CommunityFrame($slug: String!) {
    community(slug: $slug) {
      id
      slug
      name
      viewerMember {
        id
        roles
        acceptedCurrentConduct
      }
    }
  }
`);

/** What every page of a community has around it: its name, and its pages for who is a member. */
export function CommunityFrame() {
  const { slug } = useParams({ from: '/c/$slug' });
  const [result] = useQuery({ query: CommunityQuery, variables: { slug } });
  return (
    <Loaded of={result}>
      {({ community }) =>
        community === null ? (
          <NotFoundPage />
        ) : (
          <CommunityContext value={community}>
            <Stack gap="xl">
              {community.viewerMember !== null && <Pages community={community} />}
              <Outlet />
            </Stack>
          </CommunityContext>
        )
      }
    </Loaded>
  );
}

function Pages({ community: { slug, name, viewerMember } }: { community: Community }) {
  const link = {
    params: { slug },
    className: classes.page,
    underline: 'never' as const,
    activeProps: { 'data-active': true },
  };
  return (
    <nav aria-label={words.shell.pages} className={classes.pages}>
      <AppLink to="/c/$slug" {...link} activeOptions={{ exact: true }}>
        {name}
      </AppLink>
      {viewerMember?.roles.includes('NEWCOMER') === true && (
        <AppLink to="/c/$slug/mentors" {...link}>
          {words.shell.mentors}
        </AppLink>
      )}
      <AppLink to="/c/$slug/inbox" {...link}>
        {words.shell.inbox}
      </AppLink>
      <AppLink to="/c/$slug/path" {...link} activeOptions={{ includeSearch: false }}>
        {words.shell.path}
      </AppLink>
      <AppLink to="/c/$slug/me" {...link}>
        {words.shell.me}
      </AppLink>
    </nav>
  );
}

/** Shows its children to members; tells everybody else how to become one. */
export function MembersOnly({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const { slug, name, viewerMember } = useCommunity();
  if (viewerMember !== null) return children;
  return (
    <Card withBorder padding="lg">
      <Stack align="start">
        <Text fw={600}>{viewer ? words.community.needsMembership : words.community.needsSignIn}</Text>
        <Text c="dimmed">{words.community.needsMembershipHint}</Text>
        <Group>
          {viewer === null && (
            <Button component="a" href={signInAddress()}>
              {words.shell.signIn}
            </Button>
          )}
          <ButtonLink to="/c/$slug" params={{ slug }} variant={viewer ? 'filled' : 'light'}>
            {words.community.toCommunity(name)}
          </ButtonLink>
        </Group>
      </Stack>
    </Card>
  );
}
