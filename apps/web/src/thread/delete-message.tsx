import { Button, Group, Stack, Text } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { MessageFragment, type MessageRef } from './messages.js';

const Delete = graphql(
  `
    mutation DeleteMessage($input: DeleteMessageInput!) {
      deleteMessage(input: $input) {
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

/** Asks once more: a deleted text is gone for ever. */
export function DeleteMessage({
  messageId,
  onDone,
}: {
  messageId: string;
  onDone: (changed?: MessageRef) => void;
}) {
  const remove = useAction(Delete);
  const confirm = async () => {
    const gone = (await remove.run({ input: { messageId } }))?.deleteMessage.message;
    if (gone != null) onDone(gone);
  };
  return (
    <Stack>
      <Text>{words.thread.deleteMeans}</Text>
      <Problems problems={remove.problems} />
      <Group justify="end">
        <Button variant="default" onClick={() => onDone()}>
          {words.thread.keepMessage}
        </Button>
        <Button color="blaze" loading={remove.busy} onClick={() => void confirm()}>
          {words.thread.delete}
        </Button>
      </Group>
    </Stack>
  );
}
