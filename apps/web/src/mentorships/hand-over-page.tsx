import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { MembersOnly } from '../community/community-frame.js';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { HandOverForm } from './hand-over-form.js';

const HandOverPageQuery = graphql(
  `
    query HandOverPage($id: ID!) {
      mentorship(id: $id) {
        id
        mentee {
          ...Person
          id
        }
        lead {
          id
        }
        viewerCanOfferHandOver
        viewerCannotOfferHandOverReasons {
          ...Reason
        }
        threads(first: 100) {
          edges {
            node {
              id
              title
              closedAt
            }
          }
        }
      }
    }
  `,
  [PersonFragment, ReasonFragment],
);

/** The lead offers the mentorship to another mentor. */
export function HandOverPage() {
  return (
    <MembersOnly>
      <Offering />
    </MembersOnly>
  );
}

function Offering() {
  const { slug, mentorshipId } = useParams({ from: '/c/$slug/mentorships/$mentorshipId/hand-over' });
  const [result] = useQuery({ query: HandOverPageQuery, variables: { id: mentorshipId } });
  return (
    <Loaded of={result}>
      {({ mentorship }) => {
        if (mentorship === null) return <NotFoundPage />;
        const { mentee, lead, threads } = mentorship;
        return (
          <Page
            title={words.together.handOver.title(nameOf(mentee))}
            lead={words.together.handOver.lead(nameOf(mentee))}
          >
            {mentorship.viewerCanOfferHandOver ? (
              <HandOverForm
                mentorshipId={mentorship.id}
                without={[mentee.id, lead.id]}
                threads={threads.edges.map(({ node }) => node)}
              />
            ) : (
              <EmptyState
                title={words.together.handOver.cannot}
                hint={<Reasons reasons={mentorship.viewerCannotOfferHandOverReasons} />}
              >
                <AppLink to="/c/$slug/mentorships/$mentorshipId" params={{ slug, mentorshipId }}>
                  {words.together.toMentorship}
                </AppLink>
              </EmptyState>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
