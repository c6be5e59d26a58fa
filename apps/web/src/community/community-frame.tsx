import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { ButtonLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/first.js';
import { PagesRow } from './pages-row.js';
import { CommunityContext, useCommunity } from './use-community.js';

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

/** What every page of a community has around it: its pages, for who is a member. */
export function CommunityFrame() {
  const { slug } = useParams({ from: '/c/$slug' });
  return (
    <InCommunity slug={slug}>
      <Stack gap="xl">
        <PagesRow />
        <Outlet />
      </Stack>
    </InCommunity>
  );
}

/** Puts its children into a community: `useCommunity` is for them. */
export function InCommunity({ slug, children }: { slug: string; children: ReactNode }) {
  const [result, refresh] = useQuery({ query: CommunityQuery, variables: { slug } });
  useRefreshOnReturn(refresh);
  return (
    <Loaded of={result}>
      {({ community }) =>
        community === null ? (
          <NotFoundPage />
        ) : (
          <CommunityContext value={community}>{children}</CommunityContext>
        )
      }
    </Loaded>
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
