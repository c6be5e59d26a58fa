import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { type Topic, topics } from '../shared/topics.js';
import { words } from '../words/index.js';

const RetitleThread = graphql(
  `
    mutation RetitleThread($input: RetitleThreadInput!) {
      retitleThread(input: $input) {
        thread {
          id
          title
          topic
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Gives a conversation another title and topic, once it is about something else. */
export function Retitle({
  thread,
  onDone,
}: {
  thread: { readonly id: string; readonly title: string; readonly topic: Topic };
  onDone: () => void;
}) {
  const [title, setTitle] = useState(thread.title);
  const [topic, setTopic] = useState<Topic>(thread.topic);
  const retitle = useAction(RetitleThread);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if ((await retitle.run({ input: { threadId: thread.id, title, topic } })) !== null) onDone();
  };
  return (
    <Modal
      opened
      onClose={onDone}
      title={<Text fw={600}>{words.thread.retitle}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={words.talk.name}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={200}
            required
            data-autofocus
          />
          <NativeSelect
            label={words.ask.topic}
            data={topics}
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value as Topic)}
          />
          <Problems problems={retitle.problems} />
          <Group justify="end">
            <Button variant="default" onClick={onDone}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={retitle.busy}>
              {words.thread.saveEdit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
