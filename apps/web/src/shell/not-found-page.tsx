import { Button, Group } from '@mantine/core';
import { ButtonLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/first.js';
import { signInAddress, useViewer } from './viewer.js';

/** For an address that leads nowhere, and for what only others may see: the two look the same to whoever is no part of it. */
export function NotFoundPage() {
  const viewer = useViewer();
  return (
    <Page title={words.notFound.title} lead={viewer === null ? words.notFound.visitor : words.notFound.lead}>
      <Group gap="sm">
        {viewer === null && (
          <Button component="a" href={signInAddress()}>
            {words.shell.signIn}
          </Button>
        )}
        {viewer?.memberships.slice(0, 3).map(({ id, community: { slug, name } }) => (
          <ButtonLink key={id} to="/c/$slug/inbox" params={{ slug }} variant="light">
            {words.notFound.inboxOf(name)}
          </ButtonLink>
        ))}
        <ButtonLink to="/" variant="default">
          {words.notFound.home}
        </ButtonLink>
      </Group>
    </Page>
  );
}
