import { Button, Card, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { MembersOnly } from '../community/community-frame.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { type Topic, topics } from '../shared/topics.js';
import { words } from '../words/index.js';
import { roomIn } from '../writing/length.js';
import { MarkdownEditor } from '../writing/markdown-editor.js';

const OpenThread = graphql(
  `
    mutation OpenThread($input: OpenThreadInput!) {
      openThread(input: $input) {
        thread {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Begins another conversation in a mentorship. */
export function TalkPage() {
  return (
    <Page title={words.talk.title} lead={words.talk.lead}>
      <MembersOnly>
        <TalkForm />
      </MembersOnly>
    </Page>
  );
}

function TalkForm() {
  const { slug, mentorshipId } = useParams({ from: '/c/$slug/mentorships/$mentorshipId/talk' });
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [topic, setTopic] = useState<Topic>('GENERAL');
  const form = useRef<HTMLFormElement>(null);
  const open = useAction(OpenThread);
  const clientMutationKey = useRetryKey([title, body, topic].join('\n'));
  const navigate = useNavigate();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (roomIn(body) < 0) return;
    const opened = await open.run({ input: { mentorshipId, title, topic, body, clientMutationKey } });
    const threadId = opened?.openThread.thread?.id;
    if (threadId !== undefined)
      await navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });
  };

  return (
    <Card withBorder padding="lg">
      <form ref={form} onSubmit={(event) => void send(event)}>
        <Stack>
          <TextInput
            label={words.talk.name}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
          />
          <NativeSelect
            label={words.ask.topic}
            data={topics}
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value as Topic)}
          />
          <Input.Wrapper label={words.talk.body} required labelElement="div">
            <MarkdownEditor
              label={words.talk.body}
              value={body}
              onChange={setBody}
              onSend={() => form.current?.requestSubmit()}
            />
          </Input.Wrapper>
          <Problems problems={open.problems} />
          <div>
            <Button type="submit" loading={open.busy}>
              {words.talk.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
