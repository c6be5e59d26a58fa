import { Avatar, Badge, Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { RequestText, RequestTextFragment } from '../requests/request-text.js';
import { type Beside, Instant } from '../shared/instant.js';
import { nameOf, PersonFragment, type PersonRef } from '../shared/person.js';
import { Rendered } from '../shared/rendered.js';
import { words } from '../words/index.js';
import classes from './message.module.css';
import { MessageMenu } from './message-menu.js';
import { MessageFragment, type MessageRef } from './messages.js';

/** Drawn once, however often the list moves around it. */
export const MessageItem = memo(function MessageItem({
  message: given,
  beside,
}: {
  message: MessageRef;
  beside: Beside;
}) {
  const message = readFragment(MessageFragment, given);
  const { author, postedAt, editedAt, deletedAt, bodyHtml, quotable, viaMail } = message;
  if (deletedAt !== null) {
    return (
      <Bubble author={author} at={postedAt} beside={beside}>
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
      beside={beside}
      marks={
        <>
          {editedAt !== null && (
            <Instant at={editedAt} beside={beside} className={classes.quiet}>
              {words.thread.edited}
            </Instant>
          )}
          {viaMail && <span className={classes.quiet}>{words.thread.viaMail}</span>}
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
});

/** The request that opened the thread is its first word. */
export function RequestItem({
  of,
  newcomer,
  submittedAt,
  beside,
}: {
  of: FragmentOf<typeof RequestTextFragment>;
  newcomer: PersonRef;
  submittedAt: string;
  beside: Beside;
}) {
  return (
    <Bubble author={newcomer} at={submittedAt} beside={beside}>
      <RequestText of={of} />
    </Bubble>
  );
}

/**
 * What somebody said, with their picture, their name and when. Of plain elements: while one scrolls through a
 * conversation, these are made by the dozen between two frames.
 */
export function Bubble({
  author,
  at,
  beside,
  marks,
  menu,
  children,
}: {
  author: PersonRef;
  at: string;
  beside: Beside;
  marks?: ReactNode;
  menu?: ReactNode;
  children: ReactNode;
}) {
  const { user } = readFragment(PersonFragment, author);
  const name = nameOf(author);
  return (
    <div className={classes.said}>
      <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={36} mt={4} visibleFrom="xs" />
      <div className={classes.bubble}>
        <header className={classes.head}>
          <div className={classes.facts}>
            <strong className={classes.name}>{name}</strong>
            <Instant at={at} beside={beside} className={classes.quiet} />
            {marks}
          </div>
          {menu}
        </header>
        {children}
      </div>
    </div>
  );
}
