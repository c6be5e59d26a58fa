import { Modal, Text } from '@mantine/core';
import type { Beside } from '../shared/instant.js';
import { words } from '../words/index.js';
import { AsSent } from './as-sent.js';
import { DeleteMessage } from './delete-message.js';
import { EditMessage } from './edit-message.js';
import { History } from './history.js';
import type { Asking } from './message-actions.js';
import type { MessageRef } from './messages.js';

export interface Asked {
  readonly what: Asking;
  readonly messageId: string;
  readonly authorId: string;
}

const contents = { edit: EditMessage, delete: DeleteMessage, history: History, asSent: AsSent } as const;

/** The dialogs about one message, one at a time. Each asks for the message itself: the list has only what it shows. */
export function MessageDialogs({
  asked,
  clocks,
  onDone,
}: {
  asked: Asked | null;
  clocks: (authorId: string) => Beside;
  /** With the message as it is now, when it was changed. */
  onDone: (changed?: MessageRef) => void;
}) {
  if (asked === null) return null;
  const Content = contents[asked.what];
  return (
    <Modal
      opened
      onClose={() => onDone()}
      // What was typed is not lost to a slip of the mouse.
      closeOnClickOutside={asked.what !== 'edit'}
      closeOnEscape={asked.what !== 'edit'}
      title={<Text fw={600}>{words.thread.dialogs[asked.what]}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
      size={asked.what === 'delete' ? 'md' : 'lg'}
    >
      <Content messageId={asked.messageId} beside={clocks(asked.authorId)} onDone={onDone} />
    </Modal>
  );
}
