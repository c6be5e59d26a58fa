import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { ReasonFragment, RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Problems, Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { roomIn } from '../writing/length.js';
import { MarkdownEditor } from '../writing/markdown-editor.js';
import { MessageFragment, type MessageRef } from './messages.js';

const SourceQuery = graphql(
  `
    query MessageSource($id: ID!) {
      message(id: $id) {
        id
        body
        editableUntil
        viewerCannotEditReasons {
          ...Reason
        }
      }
    }
  `,
  [ReasonFragment],
);

const Edit = graphql(
  `
    mutation EditMessage($input: EditMessageInput!) {
      editMessage(input: $input) {
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

/** Puts a message right while that is possible. The change comes to everybody by the live connection. */
export function EditMessage({
  messageId,
  onDone,
}: {
  messageId: string;
  onDone: (changed?: MessageRef) => void;
}) {
  const [result] = useQuery({
    query: SourceQuery,
    variables: { id: messageId },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded of={result}>
      {({ message }) =>
        message === null ? (
          <Text>{words.thread.messageGone}</Text>
        ) : (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {words.thread.editUntil} <Instant at={message.editableUntil} beside="nobody" />.{' '}
              {words.thread.editKeeps}
            </Text>
            <Reasons reasons={message.viewerCannotEditReasons} />
            <EditForm messageId={messageId} before={message.body} onDone={onDone} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function EditForm({
  messageId,
  before,
  onDone,
}: {
  messageId: string;
  before: string;
  onDone: (changed?: MessageRef) => void;
}) {
  const [body, setBody] = useState(before);
  const edit = useAction(Edit);

  const save = async () => {
    if (roomIn(body) < 0 || edit.busy) return;
    const changed = (await edit.run({ input: { messageId, body } }))?.editMessage.message;
    if (changed != null) onDone(changed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <MarkdownEditor
          label={words.thread.dialogs.edit}
          value={body}
          onChange={setBody}
          onSend={() => void save()}
        />
        <Problems problems={edit.problems} />
        <Group justify="end">
          <Button variant="default" onClick={() => onDone()}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={edit.busy}>
            {words.thread.saveEdit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
