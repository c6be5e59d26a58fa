import { Card, Group, Stack } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { LeaveMentorship, RemoveCoMentor } from './leaving.js';
import { OpenInvitation, OpenInvitationFragment } from './open-invitation.js';
import { PersonInRole } from './person-in-role.js';

export const PeopleFragment = graphql(
  `
    fragment People on Mentorship {
      id
      status
      mentee {
        ...Person
        id
        timeZone
      }
      lead {
        ...Person
        id
        timeZone
      }
      coMentors {
        ...Person
        id
        timeZone
      }
      viewerCanInviteCoMentor
      viewerCannotInviteCoMentorReasons {
        ...Reason
      }
      viewerCanLeave
      invitations(first: 20, status: [OPEN]) {
        edges {
          node {
            id
            ...OpenInvitation
          }
        }
      }
    }
  `,
  [PersonFragment, OpenInvitationFragment, ReasonFragment],
);

/** Who is in a mentorship, who was asked to join, and the ways in and out. */
export function People({ of }: { of: FragmentOf<typeof PeopleFragment> }) {
  const mentorship = readFragment(PeopleFragment, of);
  const { slug, viewerMember } = useCommunity();
  const { id, mentee, lead, coMentors, status } = mentorship;
  const viewer = viewerMember?.id;
  const live = status === 'ACTIVE' || status === 'PAUSED';
  // The mentee and the lead can each ask a co-mentor to go; the server has the last word.
  const canRemove = live && (viewer === mentee.id || viewer === lead.id);
  return (
    <TitledSection title={words.together.people}>
      <Card withBorder padding="md">
        <Stack>
          <PersonInRole
            person={mentee}
            zone={mentee.timeZone}
            role={words.together.mentee}
            own={viewer === mentee.id}
          />
          <PersonInRole
            person={lead}
            zone={lead.timeZone}
            role={words.together.lead}
            own={viewer === lead.id}
          />
          {coMentors.map((mentor) => (
            <Group key={mentor.id} justify="space-between" gap="sm">
              <PersonInRole
                person={mentor}
                zone={mentor.timeZone}
                role={words.together.coMentor}
                own={viewer === mentor.id}
              />
              {canRemove && <RemoveCoMentor mentorshipId={id} memberId={mentor.id} name={nameOf(mentor)} />}
              {viewer === mentor.id && mentorship.viewerCanLeave && <LeaveMentorship mentorshipId={id} />}
            </Group>
          ))}
          {mentorship.invitations.edges.map(({ node }) => (
            <OpenInvitation key={node.id} of={node} />
          ))}
          {mentorship.viewerCanInviteCoMentor && (
            <Actions>
              <ButtonLink
                to="/c/$slug/mentorships/$mentorshipId/invite"
                params={{ slug, mentorshipId: id }}
                variant="light"
              >
                {words.together.invite}
              </ButtonLink>
            </Actions>
          )}
          {viewer === lead.id && live && <Reasons reasons={mentorship.viewerCannotInviteCoMentorReasons} />}
        </Stack>
      </Card>
    </TitledSection>
  );
}
