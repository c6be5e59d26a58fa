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
import { nameOf, PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { InviteForm } from './invite-form.js';

const InviteQuery = graphql(
  `
    query InviteCoMentorPage($id: ID!) {
      mentorship(id: $id) {
        id
        mentee {
          ...Person
          id
        }
        lead {
          id
        }
        coMentors {
          id
        }
        viewerCanInviteCoMentor
        viewerCannotInviteCoMentorReasons {
          ...Reason
        }
      }
    }
  `,
  [PersonFragment, ReasonFragment],
);

const Invite = graphql(
  `
    mutation InviteCoMentor($input: InviteCoMentorInput!) {
      inviteCoMentor(input: $input) {
        invitation {
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

/** Asks another mentor to guide beside the lead. */
export function InvitePage() {
  return (
    <MembersOnly>
      <InviteCoMentor />
    </MembersOnly>
  );
}

function InviteCoMentor() {
  const { slug, mentorshipId } = useParams({ from: '/c/$slug/mentorships/$mentorshipId/invite' });
  const [result] = useQuery({ query: InviteQuery, variables: { id: mentorshipId } });
  const invite = useAction(Invite);
  const navigate = useNavigate();
  const back = { to: '/c/$slug/mentorships/$mentorshipId', params: { slug, mentorshipId } } as const;
  return (
    <Loaded of={result}>
      {({ mentorship }) => {
        if (mentorship === null) return <NotFoundPage />;
        const { mentee, lead, coMentors } = mentorship;
        return (
          <Page title={words.together.invite} lead={words.together.inviteLead(nameOf(mentee))}>
            {mentorship.viewerCanInviteCoMentor ? (
              <InviteForm
                into={mentorshipId}
                without={[mentee.id, lead.id, ...coMentors.map(({ id }) => id)]}
                reads={words.together.coMentorReads}
                busy={invite.busy}
                problems={invite.problems}
                send={async (input) => {
                  const done = await invite.run({ input: { mentorshipId, ...input } });
                  if (done !== null) await navigate(back);
                  return done !== null;
                }}
              />
            ) : (
              <EmptyState
                title={words.together.cannotInvite}
                hint={<Reasons reasons={mentorship.viewerCannotInviteCoMentorReasons} />}
              >
                <AppLink {...back}>{words.together.toMentorship}</AppLink>
              </EmptyState>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
