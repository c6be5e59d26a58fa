import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { CommunityContext } from '../community/use-community.js';
import { useFocusIfDue } from '../shell/heading-focus.js';
import { words } from '../words/first.js';

/** A page with its title: on top, and in the window with the community that it belongs to. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <PageHeading title={title} />
        {lead !== undefined && (
          <Text c="dimmed" size="lg" maw="42rem">
            {lead}
          </Text>
        )}
      </Stack>
      {children}
    </Stack>
  );
}

/** The one heading of the first order on a page, which names the window too. */
export function PageHeading({ title }: { title: string }) {
  const community = useContext(CommunityContext)?.name;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfDue(heading);
  useEffect(() => {
    document.title = [...new Set([title, community, words.product])].filter(Boolean).join(' · ');
  }, [title, community]);
  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {title}
    </Title>
  );
}
