import { Badge, Blockquote, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Ago, clockOf, Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems, Reasons } from '../shared/problems.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { AcceptInvitation, DeclineInvitation } from './invitation-answers.js';
import { OpenInvitation, OpenInvitationFragment } from './open-invitation.js';
import { Wanted, WantedFragment } from './wanted.js';

const InvitationQuery = graphql(
  `
    query MentorInvitation($id: ID!) {
      mentorInvitation(id: $id) {
        id
        status
        note
        forOneThread
        invitedAt
        expiresAt
        viewerCanAccept
        viewerCannotAcceptReasons {
          ...Reason
        }
        viewerCanDecline
        invitedBy {
          ...Person
          id
          timeZone
        }
        mentor {
          ...Person
          id
          timeZone
        }
        mentee {
          ...Person
          ...Wanted
          id
        }
        ...OpenInvitation
      }
    }
  `,
  [PersonFragment, WantedFragment, OpenInvitationFragment, ReasonFragment],
);

type Invitation = NonNullable<ResultOf<typeof InvitationQuery>['mentorInvitation']>;

/** An invitation to help, for whoever is invited; and where it stands, for those who invited. */
export function InvitationPage() {
  return (
    <MembersOnly>
      <Opened />
    </MembersOnly>
  );
}

function Opened() {
  const { invitationId } = useParams({ from: '/c/$slug/invitations/$invitationId' });
  const [result, refresh] = useQuery({ query: InvitationQuery, variables: { id: invitationId } });
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ mentorInvitation: invitation }) =>
        invitation === null ? (
          <NotFoundPage />
        ) : (
          <Page
            title={words.together.invitation.title(nameOf(invitation.invitedBy))}
            lead={
              invitation.forOneThread
                ? words.together.invitation.intoThread(nameOf(invitation.mentee))
                : words.together.invitation.intoMentorship(nameOf(invitation.mentee))
            }
          >
            <Answering invitation={invitation} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Answering({ invitation }: { invitation: Invitation }) {
  const { viewerMember } = useCommunity();
  const { status, invitedBy, mentor } = invitation;
  const invited = mentor.id === viewerMember?.id;
  const beside = clockOf(invited ? invitedBy : mentor);
  return (
    <Card withBorder padding="lg">
      <Stack>
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            <Ago at={invitation.invitedAt} beside={beside} />
            {status === 'OPEN' && (
              <>
                {' · '}
                {words.together.canAnswerUntil} <Instant at={invitation.expiresAt} beside={beside} />
              </>
            )}
          </Text>
          <Badge variant="light" tt="none" color={status === 'OPEN' ? 'blaze' : 'gray'}>
            {words.together.invitation.statuses[status]}
          </Badge>
        </Group>
        <Blockquote p="md" cite={nameOf(invitedBy)}>
          <Text style={{ whiteSpace: 'pre-line' }}>{invitation.note}</Text>
        </Blockquote>
        <Wanted of={invitation.mentee} />
        {invited ? (
          <Answer invitation={invitation} />
        ) : (
          status === 'OPEN' && <OpenInvitation of={invitation} />
        )}
      </Stack>
    </Card>
  );
}

function Answer({ invitation }: { invitation: Invitation }) {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const accept = useAction(AcceptInvitation);
  const decline = useAction(DeclineInvitation);
  const clientMutationKey = useRetryKey(invitation.id);
  const input = { invitationId: invitation.id };

  const join = async () => {
    const joined = (await accept.run({ input: { ...input, clientMutationKey } }))?.acceptMentorInvitation
      .invitation;
    const threadId = joined?.thread?.id;
    const mentorshipId = joined?.mentorship?.id;
    if (threadId !== undefined)
      await navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });
    else if (mentorshipId !== undefined)
      await navigate({ to: '/c/$slug/mentorships/$mentorshipId', params: { slug, mentorshipId } });
  };

  if (invitation.status !== 'OPEN') return <Text>{words.together.invitation.became[invitation.status]}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {invitation.forOneThread ? words.together.guestReads : words.together.coMentorReads}
      </Text>
      <Actions>
        {invitation.viewerCanAccept && (
          <Button loading={accept.busy} onClick={() => void join()}>
            {words.together.invitation.accept}
          </Button>
        )}
        {invitation.viewerCanDecline && (
          <ConfirmButton
            variant="default"
            color="trail"
            question={words.together.invitation.declineQuestion}
            meaning={words.together.invitation.declineMeans(nameOf(invitation.invitedBy))}
            confirm={words.together.invitation.decline}
            busy={decline.busy}
            problems={decline.problems}
            onConfirm={async () => (await decline.run({ input })) !== null}
          >
            {words.together.invitation.decline}
          </ConfirmButton>
        )}
      </Actions>
      <Reasons reasons={invitation.viewerCannotAcceptReasons} />
      <Problems problems={accept.problems} />
    </Stack>
  );
}
