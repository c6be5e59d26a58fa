import { createContext, useContext } from 'react';
import type { MessageRef } from './messages.js';

/** A dialog about one message. */
export type Asking = 'edit' | 'delete' | 'history' | 'asSent';

export interface MessageActions {
  /** Opens a dialog. It lives beside the list, so that it stays when its message scrolls away. */
  readonly ask: (what: Asking, message: MessageRef) => void;
  readonly setQuotable: (message: MessageRef, quotable: boolean) => void;
  /** From this message on everything is unread, to come back to. */
  readonly unreadFrom: (message: MessageRef) => void;
  readonly copyLink: (message: MessageRef) => void;
}

export const MessageActionsContext = createContext<MessageActions | null>(null);

export function useMessageActions(): MessageActions {
  const actions = useContext(MessageActionsContext);
  if (actions === null) throw new Error('messages belong into a conversation');
  return actions;
}
