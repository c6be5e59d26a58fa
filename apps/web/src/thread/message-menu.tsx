import { ActionIcon, Menu } from '@mantine/core';
import { type Ref, type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import { useMessageActions } from './message-actions.js';
import { MessageFragment, type MessageRef } from './messages.js';

/**
 * The button of a message, and what can be done with it. The menu is made when it is first opened: there are many
 * messages, and few of their menus are ever seen.
 */
export function MessageMenu({ message: given }: { message: MessageRef }) {
  const { author, sequence } = readFragment(MessageFragment, given);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [made, setMade] = useState(false);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActionIcon
        ref={button}
        id={id}
        variant="subtle"
        color="gray"
        size={28}
        aria-label={words.thread.messageMenu(nameOf(author), sequence)}
        aria-haspopup="menu"
        aria-expanded={opened}
        onClick={() => (made ? setOpened((before) => !before) : setMade(true))}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentcolor">
          <circle cx="3" cy="8" r="1.5" />
          <circle cx="8" cy="8" r="1.5" />
          <circle cx="13" cy="8" r="1.5" />
        </svg>
      </ActionIcon>
      {made && <OpenedMenu id={id} message={given} button={button} opened={opened} onChange={setOpened} />}
    </>
  );
}

function OpenedMenu({
  id,
  message,
  button,
  opened,
  onChange,
}: {
  id: string;
  message: MessageRef;
  button: RefObject<HTMLButtonElement | null>;
  opened: boolean;
  onChange: (opened: boolean) => void;
}) {
  // Opens once it is there, or it would not know where the focus is to return.
  const open = useRef(onChange);
  useEffect(() => open.current(true), []);
  return (
    <Menu id={id} position="bottom-end" width={240} opened={opened} onChange={onChange}>
      <Menu.Target>
        <Beside button={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Choices message={message} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Stands for a button that is there already: the menu takes its place from it, and leaves it as it is. */
function Beside({
  button,
  ref,
}: {
  button: RefObject<HTMLButtonElement | null>;
  ref?: Ref<HTMLButtonElement | null>;
}) {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => button.current);
  return null;
}

/** The server says which of them. */
function Choices({ message: given }: { message: MessageRef }) {
  const message = readFragment(MessageFragment, given);
  const { viewerMember } = useCommunity();
  const { ask, setQuotable, unreadFrom, copyLink } = useMessageActions();
  const own = message.author.id === viewerMember?.id;
  return (
    <>
      {message.viewerCanEdit && <Menu.Item onClick={() => ask('edit', given)}>{words.thread.edit}</Menu.Item>}
      {own && message.viewerCanDelete && (
        <Menu.Item onClick={() => setQuotable(given, !message.quotable)}>
          {message.quotable ? words.thread.forbidQuoting : words.thread.allowQuoting}
        </Menu.Item>
      )}
      {message.editedAt !== null && (
        <Menu.Item onClick={() => ask('history', given)}>{words.thread.history}</Menu.Item>
      )}
      {own && message.viaMail && (
        <Menu.Item onClick={() => ask('asSent', given)}>{words.thread.asSent}</Menu.Item>
      )}
      {!own && <Menu.Item onClick={() => unreadFrom(given)}>{words.thread.unreadFromHere}</Menu.Item>}
      <Menu.Item onClick={() => copyLink(given)}>{words.thread.copyLink}</Menu.Item>
      {message.viewerCanDelete && (
        <Menu.Item onClick={() => ask('delete', given)}>{words.thread.delete}</Menu.Item>
      )}
    </>
  );
}
