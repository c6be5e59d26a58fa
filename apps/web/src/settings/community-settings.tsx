import { NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InCommunity, MembersOnly } from '../community/community-frame.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Page } from '../shared/page.js';
import { useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';

/** A page of settings that are one's own in each community, for the one that is chosen. */
export function CommunitySettings({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { community: asked } = useSearch({ strict: false });
  const communities = useViewer()?.memberships.map(({ community }) => community) ?? [];
  const slug = asked ?? communities[0]?.slug;
  return (
    <Page title={title} lead={lead}>
      {slug === undefined ? (
        <EmptyState title={words.settings.noCommunity} hint={words.settings.noCommunityHint}>
          <ButtonLink to="/">{words.settings.seeCommunities}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Choice slug={slug} communities={communities} />
          <InCommunity key={slug} slug={slug}>
            <MembersOnly>{children}</MembersOnly>
          </InCommunity>
        </>
      )}
    </Page>
  );
}

function Choice({
  slug,
  communities,
}: {
  slug: string;
  communities: readonly { readonly slug: string; readonly name: string }[];
}) {
  const navigate = useNavigate();
  const chosen = communities.find((each) => each.slug === slug);
  if (communities.length < 2 && chosen !== undefined) {
    return (
      <Text>
        {words.settings.inCommunity}{' '}
        <AppLink to="/c/$slug" params={{ slug }} underline="always">
          {chosen.name}
        </AppLink>
      </Text>
    );
  }
  return (
    <NativeSelect
      label={words.settings.community}
      data={communities.map((each) => ({ value: each.slug, label: each.name }))}
      value={slug}
      onChange={(event) => void navigate({ to: '.', search: { community: event.currentTarget.value } })}
      maw={320}
    />
  );
}
