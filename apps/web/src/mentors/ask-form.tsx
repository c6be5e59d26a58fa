import { Button, Card, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { type Topic, topics } from '../shared/topics.js';
import { words } from '../words/index.js';

const SubmitRequest = graphql(`
  mutation SubmitRequest($input: SubmitRequestInput!) {
    submitRequest(input: $input) {
      request {
        id
        thread {
          id
        }
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

/** The words of a request. `mentorId` null: to the open queue. */
export function AskForm({ mentorId }: { mentorId: string | null }) {
  const { id: communityId, slug } = useCommunity();
  const [introduction, setIntroduction] = useState('');
  const [tried, setTried] = useState('');
  const [topic, setTopic] = useState<Topic>('GENERAL');
  const submit = useAction(SubmitRequest);
  const clientMutationKey = useRetryKey([mentorId, introduction, tried, topic].join('\n'));
  const navigate = useNavigate();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await submit.run({
      input: {
        communityId,
        clientMutationKey,
        introduction,
        topic,
        ...(mentorId === null ? {} : { mentorId }),
        ...(tried.trim() === '' ? {} : { tried }),
      },
    });
    const threadId = sent?.submitRequest.request?.thread?.id;
    if (threadId !== undefined)
      await navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });
  };

  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <Textarea
            label={words.ask.introduction}
            description={words.ask.introductionHint}
            placeholder={words.ask.introductionExample}
            value={introduction}
            onChange={(event) => setIntroduction(event.currentTarget.value)}
            autosize
            minRows={5}
            maxRows={16}
            required
          />
          <Textarea
            label={words.ask.tried}
            description={words.ask.triedHint}
            value={tried}
            onChange={(event) => setTried(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={12}
          />
          <NativeSelect
            label={words.ask.topic}
            data={topics}
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value as Topic)}
          />
          <Problems problems={submit.problems} />
          <Text size="sm" c="dimmed">
            {mentorId === null ? words.ask.nextAnyone : words.ask.next}
          </Text>
          <div>
            <Button type="submit" loading={submit.busy}>
              {words.ask.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
