import { Box, Container, Group, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../shared/announce.js';
import { AppLink } from '../shared/app-link.js';
import { words } from '../words/first.js';
import { Account } from './account.js';
import { useHeadingFocus } from './heading-focus.js';
import { useLostFocus } from './lost-focus.js';
import { MailTrouble } from './mail-trouble.js';
import classes from './shell.module.css';
import { StandingBar } from './standing-bar.js';
import { useViewer, ViewerProvider } from './viewer.js';

/** What every page has around it. */
export function Shell() {
  useHeadingFocus();
  useLostFocus();
  return (
    <ViewerProvider>
      <Announcer />
      <a className="skip-link" href="#content">
        {words.shell.skip}
      </a>
      <Box component="header" className={classes.header}>
        <Container size="md">
          <Group justify="space-between" h={60} wrap="nowrap">
            <AppLink to="/" className={classes.brand} underline="never" c="inherit">
              <img src="/waymark.svg" alt="" width={30} height={30} />
              <Text component="span" fw={700} size="lg">
                {words.product}
              </Text>
            </AppLink>
            <Account />
          </Group>
        </Container>
      </Box>
      <Container component="main" size="md" py="xl" id="content" tabIndex={-1} className={classes.main}>
        <Notices />
        <Outlet />
      </Container>
      <StandingBar />
    </ViewerProvider>
  );
}

function Notices() {
  const trouble = useViewer()?.mailTrouble;
  return trouble == null ? null : <MailTrouble since={trouble.since} />;
}
