import { Button, Stack } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { navLink, NavRow } from '../shared/nav-row.js';
import { Page } from '../shared/page.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';

const looks = { ...navLink, activeOptions: { includeSearch: false } } as const;

/** What the pages of one's settings have around them. */
export function SettingsFrame() {
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <Page title={words.shell.settings}>
        <EmptyState title={words.community.needsSignIn}>
          <Button component="a" href={signInAddress()}>
            {words.shell.signIn}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  const { pages } = words.settings;
  return (
    <Stack gap="xl">
      <NavRow label={words.shell.settings}>
        <AppLink to="/settings/profile" {...looks}>
          {pages.profile}
        </AppLink>
        <AppLink to="/settings/mail" {...looks}>
          {pages.mail}
        </AppLink>
        <AppLink to="/settings/people" {...looks}>
          {pages.people}
        </AppLink>
        <AppLink to="/settings/tokens" {...looks}>
          {pages.tokens}
        </AppLink>
        <AppLink to="/settings/sessions" {...looks}>
          {pages.sessions}
        </AppLink>
      </NavRow>
      <Outlet />
    </Stack>
  );
}
