import { Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { useAskDraft } from '../mentors/use-ask-draft.js';
import { RequestState, RequestStateFragment } from '../requests/request-state.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import type { Topic } from '../shared/topics.js';
import { words } from '../words/index.js';

export const RequestEndFragment = graphql(
  `
    fragment RequestEnd on MentorshipRequest {
      status
      introduction
      tried
      newcomer {
        ...Person
        id
      }
      ...RequestState
    }
  `,
  [PersonFragment, RequestStateFragment],
);

/** How the request ended with which its conversation was closed, and for the newcomer the ways on. */
export function RequestEnd({ of, topic }: { of: FragmentOf<typeof RequestEndFragment>; topic: Topic }) {
  const request = readFragment(RequestEndFragment, of);
  const { status, newcomer } = request;
  const viewerId = useCommunity().viewerMember?.id;
  if (status === 'SUBMITTED' || status === 'ACCEPTED') return null;
  if (newcomer.id !== viewerId) return <Text>{words.requests.outcome[status](nameOf(newcomer))}</Text>;
  return (
    <>
      <RequestState of={request} />
      {status !== 'REROUTED' && (
        <AskElsewhere
          memberId={newcomer.id}
          said={{ introduction: request.introduction ?? '', tried: request.tried ?? '', topic }}
        />
      )}
    </>
  );
}

/** Takes along what was written, unless something else is being written already. */
function AskElsewhere({
  memberId,
  said,
}: {
  memberId: string;
  said: { introduction: string; tried: string; topic: Topic };
}) {
  const { slug } = useCommunity();
  const draft = useAskDraft(memberId);
  const free = draft.value.introduction.trim() === '';
  const takeAlong = () => {
    if (free) draft.set(said);
  };
  return (
    <Actions>
      <ButtonLink to="/c/$slug/mentors" params={{ slug }} onClick={takeAlong}>
        {free ? words.requests.askElsewhere : words.shell.mentors}
      </ButtonLink>
      <ButtonLink to="/c/$slug/ask" params={{ slug }} variant="light" onClick={takeAlong}>
        {words.ask.anyone}
      </ButtonLink>
    </Actions>
  );
}
