import { Avatar, Box, Button, Container, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../shared/announce.js';
import { AppLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import classes from './shell.module.css';
import { signInAddress, signOut, useViewer, ViewerProvider } from './viewer.js';

/** What every page has around it. */
export function Shell() {
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
        <Outlet />
      </Container>
    </ViewerProvider>
  );
}

function Account() {
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <Button component="a" href={signInAddress()} variant="light">
        {words.shell.signInShort}
      </Button>
    );
  }
  const { user } = viewer;
  const name = user.name ?? user.login;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton aria-label={words.shell.account(name)} className={classes.account}>
          <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={34} />
          <Text component="span" size="sm" fw={500} visibleFrom="xs">
            {name}
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>@{user.login}</Menu.Label>
        <Menu.Item onClick={() => void signOut()}>{words.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
