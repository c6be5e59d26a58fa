import { Button, Card, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { MembersOnly } from '../community/community-frame.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { type Topic, topics } from '../shared/topics.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
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
  const fields = useForm({ initialValues: { title: '', topic: 'GENERAL' as Topic, body: '' } });
  const { title, topic, body } = fields.values;
  const form = useRef<HTMLFormElement>(null);
  const open = useAction(OpenThread);
  const problems = useRefusedFields(fields, open.problems);
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
          <TextInput label={words.talk.name} {...fields.getInputProps('title')} required />
          <NativeSelect label={words.ask.topic} data={topics} {...fields.getInputProps('topic')} />
          <Input.Wrapper label={words.talk.body} required labelElement="div" error={fields.errors['body']}>
            <MarkdownEditor
              label={words.talk.body}
              value={body}
              onChange={(text) => fields.setFieldValue('body', text)}
              onSend={() => form.current?.requestSubmit()}
            />
          </Input.Wrapper>
          <Problems problems={problems} />
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
