import { Avatar, Box, Divider, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { RequestText, RequestTextFragment } from '../requests/request-text.js';
import { moment } from '../shared/dates.js';
import { nameOf, PersonFragment, type PersonRef } from '../shared/person.js';
import { words } from '../words/index.js';
import classes from './message.module.css';
import { MessageFragment, type MessageRef } from './messages.js';

export function MessageItem({ message: given }: { message: MessageRef }) {
  const { author, postedAt, editedAt, deletedAt, bodyHtml } = readFragment(MessageFragment, given);
  if (deletedAt !== null) {
    return (
      <Item author={author} at={postedAt}>
        <Text c="dimmed" fs="italic">
          {words.thread.deleted}
        </Text>
      </Item>
    );
  }
  return (
    <Item author={author} at={postedAt} editedAt={editedAt}>
      {/* The API's HTML scalar is sanitised by the server: no scripts, styles or forms. */}
      <div className={classes.body} dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </Item>
  );
}

/** The request that opened the thread is its first word. */
export function RequestItem({
  of,
  newcomer,
  submittedAt,
}: {
  of: FragmentOf<typeof RequestTextFragment>;
  newcomer: PersonRef;
  submittedAt: string;
}) {
  return (
    <Item author={newcomer} at={submittedAt}>
      <RequestText of={of} />
    </Item>
  );
}

export function UnreadLine() {
  return <Divider label={words.thread.unreadLine} color="blaze" labelPosition="center" />;
}

function Item({
  author,
  at,
  editedAt = null,
  children,
}: {
  author: PersonRef;
  at: string;
  editedAt?: string | null;
  children: ReactNode;
}) {
  const { user } = readFragment(PersonFragment, author);
  const name = nameOf(author);
  return (
    <Group component="article" align="start" wrap="nowrap" gap="sm">
      <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={36} mt={4} />
      <Box className={classes.bubble}>
        <Stack gap={4}>
          <Group gap="xs" align="baseline">
            <Text fw={600}>{name}</Text>
            <Text component="time" dateTime={at} size="xs" c="dimmed">
              {moment(at)}
            </Text>
            {editedAt !== null && (
              <Text component="time" dateTime={editedAt} title={moment(editedAt)} size="xs" c="dimmed">
                {words.thread.edited}
              </Text>
            )}
          </Group>
          {children}
        </Stack>
      </Box>
    </Group>
  );
}
