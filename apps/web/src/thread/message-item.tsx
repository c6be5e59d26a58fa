import { Avatar, Badge, Box, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { RequestText, RequestTextFragment } from '../requests/request-text.js';
import { moment } from '../shared/dates.js';
import { Instant } from '../shared/instant.js';
import { nameOf, PersonFragment, type PersonRef } from '../shared/person.js';
import { Rendered } from '../shared/rendered.js';
import { words } from '../words/index.js';
import classes from './message.module.css';
import { MessageMenu } from './message-menu.js';
import { MessageFragment, type MessageRef } from './messages.js';

/** The other person's clock, to be shown beside the reader's own. */
export interface OtherClock {
  readonly zone: string;
  readonly name: string;
}

export function MessageItem({ message: given, clock }: { message: MessageRef; clock: OtherClock | null }) {
  const message = readFragment(MessageFragment, given);
  const { author, postedAt, editedAt, deletedAt, bodyHtml, quotable, viaMail } = message;
  if (deletedAt !== null) {
    return (
      <Bubble author={author} at={postedAt} clock={clock}>
        <Text c="dimmed" fs="italic">
          {words.thread.deleted}
        </Text>
      </Bubble>
    );
  }
  return (
    <Bubble
      author={author}
      at={postedAt}
      clock={clock}
      marks={
        <>
          {editedAt !== null && (
            <Text component="time" dateTime={editedAt} title={moment(editedAt)} size="xs" c="dimmed">
              {words.thread.edited}
            </Text>
          )}
          {viaMail && (
            <Text size="xs" c="dimmed">
              {words.thread.viaMail}
            </Text>
          )}
          {quotable && (
            <Badge variant="outline" color="gray" size="xs" tt="none" title={words.thread.quotableMeans}>
              {words.thread.quotable}
            </Badge>
          )}
        </>
      }
      menu={<MessageMenu message={given} />}
    >
      <Rendered html={bodyHtml} />
    </Bubble>
  );
}

/** The request that opened the thread is its first word. */
export function RequestItem({
  of,
  newcomer,
  submittedAt,
  clock,
}: {
  of: FragmentOf<typeof RequestTextFragment>;
  newcomer: PersonRef;
  submittedAt: string;
  clock: OtherClock | null;
}) {
  return (
    <Bubble author={newcomer} at={submittedAt} clock={clock}>
      <RequestText of={of} />
    </Bubble>
  );
}

/** What somebody said, with their picture, their name and when. */
export function Bubble({
  author,
  at,
  clock,
  marks,
  menu,
  children,
}: {
  author: PersonRef;
  at: string;
  clock: OtherClock | null;
  marks?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}) {
  const { user } = readFragment(PersonFragment, author);
  const name = nameOf(author);
  return (
    <Group align="start" wrap="nowrap" gap="sm">
      <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={36} mt={4} visibleFrom="xs" />
      <Box className={classes.bubble}>
        <Stack gap={4}>
          <Group gap="xs" justify="space-between" align="start" wrap="nowrap">
            <Group gap="xs" align="baseline" className={classes.head}>
              <Text fw={600} className={classes.name}>
                {name}
              </Text>
              <Instant at={at} {...clock} size="xs" c="dimmed" />
              {marks}
            </Group>
            {menu}
          </Group>
          {children}
        </Stack>
      </Box>
    </Group>
  );
}
