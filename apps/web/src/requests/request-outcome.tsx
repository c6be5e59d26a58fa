import { Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { focusAndFollow } from '../shared/focus-here.js';
import { words } from '../words/index.js';

const OutcomeQuery = graphql(`
  query RequestOutcome($id: ID!) {
    mentorshipRequest(id: $id) {
      id
      status
      claimedUntil
      mentor {
        id
      }
      thread {
        id
      }
      mentorship {
        id
      }
    }
  }
`);

type Outcome = NonNullable<ResultOf<typeof OutcomeQuery>['mentorshipRequest']>;

/**
 * What became of a request that does not wait for the viewer any more: by their own answer, or meanwhile, by
 * somebody else or in another window.
 */
export function RequestOutcome({
  requestId,
  name,
  accepted,
  late,
  written,
}: {
  requestId: string;
  /** The newcomer's. */
  name: string;
  /** Whether the viewer said yes here a moment ago. */
  accepted: boolean;
  /** Whether the viewer tried to answer, and somebody was first. */
  late: boolean;
  /** What the viewer was writing, and has not sent. */
  written: string;
}) {
  const { slug, viewerMember } = useCommunity();
  const [{ data }] = useQuery({ query: OutcomeQuery, variables: { id: requestId } });
  const text = useRef<HTMLParagraphElement>(null);
  const known = data !== undefined;
  // The button that had the focus is gone; whoever goes by keys is led from its card on to what came of it.
  useEffect(() => {
    const result = text.current;
    const places = [document.body, result, result?.closest('article')];
    if (result === null || !places.includes(document.activeElement as HTMLElement)) return undefined;
    // They look for it: the list of whom they guide, above, is about to be longer, and would push it out of the window.
    if (accepted) return focusAndFollow(result);
    result.focus({ preventScroll: true });
    return undefined;
  }, [known, accepted]);
  if (data === undefined) return null;
  const request = data.mentorshipRequest;
  const mine = request?.mentor != null && request.mentor.id === viewerMember?.id;
  return (
    <Stack gap="sm">
      <Text ref={text} tabIndex={-1} role="status">
        {late && `${words.requests.outcome.late} `}
        {sentence(request, mine, name)}
      </Text>
      {mine && request.status === 'ACCEPTED' && (
        <Actions>
          {request.thread !== null && (
            <ButtonLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: request.thread.id }}>
              {words.requests.openThread}
            </ButtonLink>
          )}
          {request.mentorship !== null && (
            <ButtonLink
              to="/c/$slug/mentorships/$mentorshipId"
              params={{ slug, mentorshipId: request.mentorship.id }}
              variant="light"
            >
              {words.requests.openMentorship}
            </ButtonLink>
          )}
        </Actions>
      )}
      {written.trim() !== '' && (
        <Textarea label={words.requests.outcome.written} value={written} readOnly autosize maxRows={8} />
      )}
    </Stack>
  );
}

function sentence(request: Outcome | null, mine: boolean, name: string): string {
  const { outcome } = words.requests;
  // Accepted by another mentor, a request of the open queue is not the viewer's to see any more.
  if (request === null) return outcome.taken(name);
  if (request.status === 'ACCEPTED') return mine ? outcome.accepted(name) : outcome.taken(name);
  if (request.status === 'SUBMITTED' && request.claimedUntil !== null) return outcome.held(name);
  return outcome[request.status](name);
}
