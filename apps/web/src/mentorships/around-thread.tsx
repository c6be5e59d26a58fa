import { Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { HandOverState, HandOverStateFragment } from './hand-over-state.js';
import { LeaveThread, RemoveGuest } from './leaving.js';
import { PersonInRole } from './person-in-role.js';

export const AroundThreadFragment = graphql(
  `
    fragment AroundThread on Thread {
      id
      participants {
        ...Person
        id
        timeZone
      }
      guests {
        id
      }
      viewerCanRefer
      viewerCanLeave
      mentorship {
        id
        mentee {
          id
        }
        lead {
          id
        }
        viewerCanInviteCoMentor
        privateNotes(first: 1) {
          totalCount
        }
        ...HandOverState
      }
    }
  `,
  [PersonFragment, HandOverStateFragment],
);

/** Beside a conversation: who is in it, the mentorship around it, and the ways to bring in or hand over to others. */
export function AroundThread({ of }: { of: FragmentOf<typeof AroundThreadFragment> }) {
  const thread = readFragment(AroundThreadFragment, of);
  const { slug, viewerMember } = useCommunity();
  const { participants, mentorship } = thread;
  const guests = new Set(thread.guests.map(({ id }) => id));
  const viewer = viewerMember?.id;
  // The mentee and the lead can ask a guest to go; the server has the last word.
  const canRemove = mentorship !== null && (viewer === mentorship.mentee.id || viewer === mentorship.lead.id);
  const roleOf = (id: string): string | null => {
    if (guests.has(id)) return words.together.guest;
    if (mentorship === null) return null;
    if (id === mentorship.mentee.id) return words.together.mentee;
    return id === mentorship.lead.id ? words.together.lead : words.together.coMentor;
  };
  return (
    <Stack gap="md">
      <Stack component="section" gap="sm" aria-labelledby="around-people">
        <Title order={2} size="h4" id="around-people">
          {words.together.inThis}
        </Title>
        {participants.map((person) => (
          <Stack key={person.id} gap={2}>
            <PersonInRole
              person={person}
              zone={person.timeZone}
              role={roleOf(person.id)}
              own={person.id === viewer}
            />
            {guests.has(person.id) && canRemove && (
              <RemoveGuest threadId={thread.id} memberId={person.id} name={nameOf(person)} />
            )}
          </Stack>
        ))}
        {thread.viewerCanRefer && (
          <AppLink to="/c/$slug/threads/$threadId/refer" params={{ slug, threadId: thread.id }}>
            {words.together.refer}
          </AppLink>
        )}
        {thread.viewerCanLeave && <LeaveThread threadId={thread.id} />}
      </Stack>
      {mentorship !== null && (
        <Stack component="section" gap="sm" aria-labelledby="around-mentorship">
          <Title order={2} size="h4" id="around-mentorship">
            {words.together.around}
          </Title>
          <AppLink to="/c/$slug/mentorships/$mentorshipId" params={{ slug, mentorshipId: mentorship.id }}>
            {words.together.toMentorship}
          </AppLink>
          {mentorship.viewerCanInviteCoMentor && (
            <AppLink
              to="/c/$slug/mentorships/$mentorshipId/invite"
              params={{ slug, mentorshipId: mentorship.id }}
            >
              {words.together.invite}
            </AppLink>
          )}
          {mentorship.privateNotes !== null && (
            <Text size="sm">
              <AppLink
                to="/c/$slug/mentorships/$mentorshipId"
                params={{ slug, mentorshipId: mentorship.id }}
                hash="notes"
                underline="always"
              >
                {words.together.notes.count(mentorship.privateNotes.totalCount)}
              </AppLink>{' '}
              {words.together.notes.private}
            </Text>
          )}
          <HandOverState of={mentorship} />
        </Stack>
      )}
    </Stack>
  );
}
