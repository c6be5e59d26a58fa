import { ActionIcon, Menu } from '@mantine/core';
import { readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import { useMessageActions } from './message-actions.js';
import { MessageFragment, type MessageRef } from './messages.js';

/** What can be done with a message; the server says which of it. */
export function MessageMenu({ message: given }: { message: MessageRef }) {
  const message = readFragment(MessageFragment, given);
  const { viewerMember } = useCommunity();
  const { ask, setQuotable, unreadFrom, copyLink } = useMessageActions();
  const own = message.author.id === viewerMember?.id;
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={words.thread.messageMenu(nameOf(message.author), message.sequence)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentcolor">
            <circle cx="3" cy="8" r="1.5" />
            <circle cx="8" cy="8" r="1.5" />
            <circle cx="13" cy="8" r="1.5" />
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {message.viewerCanEdit && (
          <Menu.Item onClick={() => ask('edit', given)}>{words.thread.edit}</Menu.Item>
        )}
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
      </Menu.Dropdown>
    </Menu>
  );
}
