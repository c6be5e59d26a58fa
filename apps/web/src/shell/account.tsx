import {
  ActionIcon,
  Avatar,
  Button,
  Group,
  Indicator,
  Menu,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { words } from '../words/first.js';
import { Bell, HalfMoon } from './icons.js';
import { LooksItems } from './looks-menu.js';
import classes from './shell.module.css';
import { signInAddress, signOut, useViewer, type Viewer } from './viewer.js';

/** The right end of the header: who one is here, what one was told, how it looks. */
export function Account() {
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer === null) return <Visitor />;
  return (
    <Group gap="xs" wrap="nowrap">
      <Notifications count={viewer.unreadNotificationCount} />
      <AccountMenu viewer={viewer} />
    </Group>
  );
}

function Visitor() {
  const { href } = useLocation(); // the page that one is on by now, not that on which the header was first shown
  return (
    <Group gap="xs" wrap="nowrap">
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={38} aria-label={words.shell.looksAndLanguage}>
            <HalfMoon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <LooksItems />
        </Menu.Dropdown>
      </Menu>
      <Button component="a" href={signInAddress(href)} variant="light">
        {words.shell.signInShort}
      </Button>
    </Group>
  );
}

function Notifications({ count }: { count: number }) {
  return (
    <Indicator disabled={count === 0} color="blaze" size={10} offset={9} withBorder>
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        size={38}
        aria-label={words.shell.notifications(count)}
        title={words.shell.notifications(count)}
      >
        <Bell />
      </ActionIcon>
    </Indicator>
  );
}

function AccountMenu({ viewer: { user, memberships } }: { viewer: Viewer }) {
  const name = user.name ?? user.login;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          {/* Said in whole here, so that neither initials nor a name alone are all that is read. */}
          <VisuallyHidden>{words.shell.account(name)}</VisuallyHidden>
          <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={34} aria-hidden />
          <Text component="span" size="sm" fw={500} visibleFrom="xs" className={classes.name} aria-hidden>
            {name}
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>@{user.login}</Menu.Label>
        {memberships.slice(0, 6).map(({ id, community }) => (
          <Menu.Item key={id} component={Link} to={`/c/${community.slug}`}>
            {community.name}
          </Menu.Item>
        ))}
        <Menu.Item component={Link} to="/settings">
          {words.shell.settings}
        </Menu.Item>
        <Menu.Divider />
        <LooksItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{words.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
