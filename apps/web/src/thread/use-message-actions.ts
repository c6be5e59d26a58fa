import { useCallbackRef } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import type { Problem } from '../api/problems.js';
import { RefusedFragment } from '../api/refusals.js';
import { announce } from '../shared/announce.js';
import { words } from '../words/index.js';
import type { MessageActions } from './message-actions.js';
import type { Asked } from './message-dialogs.js';
import { MessageFragment, type MessageRef } from './messages.js';
import { anchorOf } from './rows.js';

const SetQuotePermission = graphql(
  `
    mutation SetQuotePermission($input: SetQuotePermissionInput!) {
      setQuotePermission(input: $input) {
        message {
          ...Message
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [MessageFragment, RefusedFragment],
);

const MarkUnread = graphql(
  `
    mutation MarkThreadUnread($input: MarkThreadUnreadInput!) {
      markThreadUnread(input: $input) {
        thread {
          id
          readUpTo
          unreadCount
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export interface MessageActing {
  readonly actions: MessageActions;
  readonly problems: readonly Problem[];
  readonly asked: Asked | null;
  readonly done: (changed?: MessageRef) => void;
}

/**
 * What people do with single messages.
 *
 * @param onChanged a message as it is now
 * @param onUnread the thread was marked unread, to come back to
 */
export function useMessageActing(
  threadId: string,
  onChanged: (message: MessageRef) => void,
  onUnread: () => void,
): MessageActing {
  const [asked, setAsked] = useState<Asked | null>(null);
  const permit = useAction(SetQuotePermission);
  const unread = useAction(MarkUnread);
  const read = (message: MessageRef) => readFragment(MessageFragment, message);
  const ask = useCallbackRef<MessageActions['ask']>((what, message) =>
    setAsked({ what, messageId: read(message).id, authorId: read(message).author.id }),
  );
  const setQuotable = useCallbackRef<MessageActions['setQuotable']>((message, quotable) => {
    void permit.run({ input: { messageId: read(message).id, quotable } }).then((answer) => {
      if (answer?.setQuotePermission.message != null) onChanged(answer.setQuotePermission.message);
    });
  });
  const unreadFrom = useCallbackRef<MessageActions['unreadFrom']>((message) => {
    onUnread();
    void unread
      .run({ input: { threadId, fromSequence: read(message).sequence } })
      .then((answer) => answer !== null && announce(words.thread.markedUnread));
  });
  return {
    asked,
    problems: [...permit.problems, ...unread.problems],
    done: (changed) => {
      setAsked(null);
      if (changed !== undefined) onChanged(changed);
    },
    // The same object always: each message of the page waits for another.
    actions: useMemo(() => ({ ask, setQuotable, unreadFrom, copyLink }), [ask, setQuotable, unreadFrom]),
  };
}

function copyLink(message: MessageRef): void {
  const anchor = anchorOf(readFragment(MessageFragment, message).sequence);
  // Without https there is no clipboard; the address line has the link then.
  if (!('clipboard' in navigator)) location.hash = anchor;
  else {
    const { href } = new URL(`#${anchor}`, location.href);
    void navigator.clipboard.writeText(href).then(() => announce(words.thread.linkCopied));
  }
}
