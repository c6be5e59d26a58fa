import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { MessageFragment, type MessageRef } from './messages.js';

const PostMessage = graphql(
  `
    mutation PostMessage($input: PostMessageInput!) {
      postMessage(input: $input) {
        message {
          ...Message
        }
        userErrors {
          message
          hint
          field
        }
      }
    }
  `,
  [MessageFragment],
);

/** Where one writes. What could not be sent stays, and can be sent again without being posted twice. */
export function Compose({
  threadId,
  onPosted,
}: {
  threadId: string;
  onPosted: (message: MessageRef) => void;
}) {
  const [body, setBody] = useState('');
  const [posted, setPosted] = useState(0);
  const post = useAction(PostMessage);
  const clientMutationKey = useRetryKey(`${posted} ${body}`);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await post.run({ input: { threadId, body, clientMutationKey } });
    const message = answer?.postMessage.message;
    if (message == null) return;
    onPosted(message);
    setPosted((before) => before + 1);
    setBody('');
  };

  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !post.busy) void send(event);
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="sm">
        <Textarea
          aria-label={words.thread.write}
          placeholder={words.thread.write}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={sendByKey}
          autosize
          minRows={3}
          maxRows={18}
          required
        />
        <Problems problems={post.problems} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {words.thread.markdown}
          </Text>
          <Button type="submit" loading={post.busy}>
            {words.thread.post}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
