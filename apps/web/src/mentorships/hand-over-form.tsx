import { Button, Card, Checkbox, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { Problems } from '../shared/problems.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';
import { HandOverThreads, HandOverThreadsFragment } from './hand-over-threads.js';
import { MentorSearch } from './mentor-search.js';

const PreviewQuery = graphql(
  `
    query HandOverPreview($id: ID!, $threadIds: [ID!]!, $leave: Boolean!, $toMemberId: ID) {
      mentorship(id: $id) {
        id
        handOverPreview(threadIds: $threadIds, leave: $leave, toMemberId: $toMemberId) {
          otherThreadCount
          privateNoteCount
          threads {
            ...HandOverThreads
          }
        }
      }
    }
  `,
  [HandOverThreadsFragment],
);

const Offer = graphql(
  `
    mutation OfferHandOver($input: OfferHandOverInput!) {
      offerHandOver(input: $input) {
        handOver {
          id
          mentorship {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

interface Conversation {
  readonly id: string;
  readonly title: string;
  readonly closedAt: string | null;
}

/** To whom, with what, and what they would read: shown before it is done. */
export function HandOverForm({
  mentorshipId,
  without,
  threads,
}: {
  mentorshipId: string;
  without: readonly string[];
  threads: readonly Conversation[];
}) {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const [toMemberId, setTo] = useState<string | null>(null);
  const [threadIds, setThreadIds] = useState(() =>
    threads.filter(({ closedAt }) => closedAt === null).map(({ id }) => id),
  );
  const [leave, setLeave] = useState(false);
  const draft = useKept(`hand-over:${mentorshipId}`, { note: '' });
  const { note } = draft.value;
  const [missing, setMissing] = useState(false);
  const offer = useAction(Offer);
  const clientMutationKey = useRetryKey([toMemberId, ...threadIds, leave, note].join('\n'));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(toMemberId === null);
    if (toMemberId === null) return;
    const input = { mentorshipId, toMemberId, threadIds, leave, note, clientMutationKey };
    if ((await offer.run({ input })) === null) return;
    draft.forget();
    await navigate({ to: '/c/$slug/mentorships/$mentorshipId', params: { slug, mentorshipId } });
  };

  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="lg">
          <MentorSearch
            label={words.together.handOver.whom}
            value={toMemberId}
            onChange={(id) => {
              setTo(id);
              setMissing(false);
            }}
            without={without}
          />
          <Checkbox.Group
            label={words.together.handOver.threads}
            description={words.together.handOver.threadsHint}
            value={threadIds}
            onChange={setThreadIds}
          >
            <Stack gap="xs" mt="xs">
              {threads.map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Radio.Group
            label={words.together.handOver.you}
            value={leave ? 'leave' : 'stay'}
            onChange={(value) => setLeave(value === 'leave')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="stay" label={words.together.handOver.stay} />
              <Radio value="leave" label={words.together.handOver.leave} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={words.together.handOver.note}
            description={words.together.handOver.noteHint}
            value={note}
            onChange={(event) => draft.set({ note: event.currentTarget.value })}
            autosize
            minRows={4}
            maxRows={16}
            required
          />
          <Preview id={mentorshipId} threadIds={threadIds} leave={leave} toMemberId={toMemberId} />
          <Text size="sm" c="dimmed">
            {words.together.handOver.next}
          </Text>
          <Problems
            problems={
              missing
                ? [{ message: words.together.whomFirst, hint: null }, ...offer.problems]
                : offer.problems
            }
          />
          <div>
            <Button type="submit" loading={offer.busy}>
              {words.together.handOver.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

/** What the next mentor would get to read, by the server's own word. */
function Preview(asked: { id: string; threadIds: string[]; leave: boolean; toMemberId: string | null }) {
  const [result] = useQuery({ query: PreviewQuery, variables: asked });
  return (
    <Card
      withBorder
      bg="transparent"
      padding="md"
      component="section"
      aria-labelledby="hand-over-preview"
      aria-live="polite"
    >
      <Stack gap="sm">
        <Title order={2} size="h4" id="hand-over-preview">
          {words.together.handOver.preview}
        </Title>
        <Loaded of={result}>
          {({ mentorship }) => {
            const preview = mentorship?.handOverPreview;
            if (preview == null) return null;
            return (
              <HandOverThreads
                of={preview.threads}
                notes={preview.privateNoteCount}
                others={preview.otherThreadCount}
              />
            );
          }}
        </Loaded>
      </Stack>
    </Card>
  );
}
