import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { ReasonFragment, RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { MembersOnly } from '../community/community-frame.js';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { Reasons } from '../shared/problems.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { InviteForm } from './invite-form.js';

const ReferQuery = graphql(
  `
    query ReferPage($id: ID!) {
      thread(id: $id) {
        id
        title
        participants {
          id
        }
        viewerCanRefer
        viewerCannotReferReasons {
          ...Reason
        }
      }
    }
  `,
  [ReasonFragment],
);

const Refer = graphql(
  `
    mutation ReferThread($input: ReferThreadInput!) {
      referThread(input: $input) {
        invitation {
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

/** "Somebody else knows this better": asks another mentor into one conversation. */
export function ReferPage() {
  return (
    <MembersOnly>
      <ReferThread />
    </MembersOnly>
  );
}

function ReferThread() {
  const { slug, threadId } = useParams({ from: '/c/$slug/threads/$threadId/refer' });
  const [result] = useQuery({ query: ReferQuery, variables: { id: threadId } });
  const refer = useAction(Refer);
  const navigate = useNavigate();
  const back = { to: '/c/$slug/threads/$threadId', params: { slug, threadId } } as const;
  return (
    <Loaded of={result}>
      {({ thread }) =>
        thread === null ? (
          <NotFoundPage />
        ) : (
          <Page title={words.together.refer} lead={words.together.referLead(thread.title)}>
            {thread.viewerCanRefer ? (
              <InviteForm
                into={threadId}
                without={thread.participants.map(({ id }) => id)}
                reads={words.together.guestReads}
                busy={refer.busy}
                problems={refer.problems}
                send={async (input) => {
                  const done = await refer.run({ input: { threadId, ...input } });
                  if (done !== null) await navigate(back);
                  return done !== null;
                }}
              />
            ) : (
              <EmptyState
                title={words.together.cannotInvite}
                hint={<Reasons reasons={thread.viewerCannotReferReasons} />}
              >
                <AppLink {...back}>{words.requests.openThread}</AppLink>
              </EmptyState>
            )}
          </Page>
        )
      }
    </Loaded>
  );
}
