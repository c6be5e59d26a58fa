import { Button, Card, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Problems } from '../shared/problems.js';
import { TextButton } from '../shared/text-button.js';
import { type Topic, topics } from '../shared/topics.js';
import { words } from '../words/index.js';
import { NextBest } from './next-best.js';
import { openGap } from './open-gap.js';
import { useAskDraft } from './use-ask-draft.js';

const SubmitRequest = graphql(
  `
    mutation SubmitRequest($input: SubmitRequestInput!) {
      submitRequest(input: $input) {
        request {
          id
          thread {
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

/** What the API takes. */
const most = 4_000;

/**
 * The words of a request. `mentorId` null: to the open queue. What is being written belongs to the newcomer rather
 * than to one mentor: it stays through reloads and sign-ins, and goes along when somebody else is asked.
 */
export function AskForm({
  memberId,
  mentorId,
  next,
}: {
  memberId: string;
  mentorId: string | null;
  /** What happens after sending. */
  next: ReactNode;
}) {
  const { id: communityId, slug } = useCommunity();
  const draft = useAskDraft(memberId);
  const { introduction, tried, topic } = draft.value;
  const [sent, setSent] = useState(false);
  const [gapsShown, setGapsShown] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = useAction(SubmitRequest);
  const clientMutationKey = useRetryKey([mentorId, introduction, tried, topic].join('\n'));
  const navigate = useNavigate();
  const template = words.ask.templates[topic];
  // Refused for whom it was to reach, not for what it says.
  const refused = submit.problems.some(({ field }) => field?.includes('mentorId') === true);

  const waits = submit.problems.some(({ code }) => code === 'ALREADY_REQUESTED');

  const selectGap = (text: string): boolean => {
    const at = gapIn(text);
    if (at === null) return false;
    field.current?.focus();
    field.current?.setSelectionRange(at, at + 1);
    return true;
  };
  const begin = () => {
    flushSync(() => {
      setGapsShown(false);
      draft.set({ introduction: template });
    });
    selectGap(template);
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setGapsShown(true));
    if (selectGap(introduction)) return;
    const answer = await submit.run({
      input: {
        communityId,
        clientMutationKey,
        introduction,
        topic,
        ...(mentorId === null ? {} : { mentorId }),
        ...(tried.trim() === '' ? {} : { tried }),
      },
    });
    const threadId = answer?.submitRequest.request?.thread?.id;
    if (threadId === undefined) return;
    setSent(true);
    draft.forget();
    await navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });
  };

  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <NativeSelect
            label={words.ask.topic}
            data={topics}
            value={topic}
            onChange={(event) => draft.set({ topic: event.currentTarget.value as Topic })}
          />
          <Stack gap={4} align="stretch">
            <Textarea
              ref={field}
              label={words.ask.introduction}
              description={words.ask.introductionHint}
              value={introduction}
              onChange={(event) => draft.set({ introduction: event.currentTarget.value })}
              error={gapsShown && gapIn(introduction) !== null ? words.ask.gaps : tooLong(introduction)}
              autosize
              minRows={6}
              maxRows={18}
              required
            />
            {introduction.trim() === '' && (
              <Group>
                <TextButton onClick={begin}>{words.ask.useTemplate}</TextButton>
              </Group>
            )}
          </Stack>
          <Textarea
            label={words.ask.tried}
            description={words.ask.triedHint}
            value={tried}
            onChange={(event) => draft.set({ tried: event.currentTarget.value })}
            error={tooLong(tried)}
            autosize
            minRows={2}
            maxRows={12}
          />
          <Problems problems={submit.problems} />
          {waits && (
            <AppLink to="/c/$slug/requests" params={{ slug }}>
              {words.mentors.allRequests}
            </AppLink>
          )}
          {refused && <NextBest instead={mentorId} />}
          <Text size="sm" c="dimmed">
            {next} {words.ask.kept}
          </Text>
          <div>
            <Button type="submit" loading={submit.busy || sent}>
              {words.ask.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

/** The topic may have changed since a template was taken. */
const gapIn = (text: string) => openGap(text, Object.values(words.ask.templates));

const tooLong = (text: string) => (text.length > most ? words.ask.tooLong(text.length, most) : undefined);
