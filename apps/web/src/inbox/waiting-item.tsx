import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { Ago, clockOf, Instant } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { KeepGoing } from './keep-going.js';
import { PlaceLink } from './place-link.js';

export const WaitingItemFragment = graphql(
  `
    fragment WaitingItem on InboxItem {
      id
      kind
      since
      community {
        id
        slug
        name
      }
      member {
        id
      }
      request {
        id
        expiresAt
        claimedUntil
        introduction
        newcomer {
          ...Person
          id
          timeZone
        }
      }
      thread {
        id
        title
        participants {
          ...Person
          id
          timeZone
        }
      }
      mentorship {
        id
        viewerCanKeepGoing
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
      }
      milestone {
        id
        rung {
          id
          name
        }
        member {
          ...Person
          id
          timeZone
        }
      }
      invitation {
        id
        note
        mentee {
          ...Person
          id
        }
        invitedBy {
          ...Person
          id
          timeZone
        }
      }
      handOver {
        id
        note
        mentee {
          ...Person
          id
        }
        from {
          ...Person
          id
          timeZone
        }
      }
    }
  `,
  [PersonFragment],
);

export type WaitingItemData = ResultOf<typeof WaitingItemFragment>;

/** One thing that waits: for what, for whom, since when; it leads to where it is settled. */
export function WaitingItem({
  of,
  named,
}: {
  of: FragmentOf<typeof WaitingItemFragment>;
  /** Whether to say of which community it is. */
  named: boolean;
}) {
  const item = readFragment(WaitingItemFragment, of);
  const other = otherOf(item);
  const beside = other === undefined ? 'nobody' : clockOf(other);
  return (
    <Card withBorder padding="md" component="article">
      <Stack gap={6}>
        <Group gap="xs" justify="space-between" align="baseline">
          <PlaceLink item={item}>
            {sentences[item.kind](other === undefined ? '' : nameOf(other), item)}
          </PlaceLink>
          {named && (
            <Badge variant="light" color="gray" tt="none">
              {item.community.name}
            </Badge>
          )}
        </Group>
        <ExcerptOf item={item} />
        <Text size="sm" c="dimmed">
          {words.inbox.waits} <Ago at={item.since} beside={beside} />
          {' · '}
          <Instant at={item.since} beside={beside} />
          {item.kind === 'REQUEST' && item.request !== null && (
            <>
              {' · '}
              {words.inbox.until} <Ago at={item.request.expiresAt} beside={beside} />
            </>
          )}
          {item.kind === 'CLAIM' && item.request?.claimedUntil != null && (
            <>
              {' · '}
              {words.inbox.until} <Ago at={item.request.claimedUntil} beside={beside} />
            </>
          )}
        </Text>
        {item.mentorship?.viewerCanKeepGoing === true && <KeepGoing mentorshipId={item.mentorship.id} />}
      </Stack>
    </Card>
  );
}

/** Who is waiting, whose clock stands beside one's own. */
function otherOf({ member, request, thread, mentorship, milestone, invitation, handOver }: WaitingItemData) {
  return (
    request?.newcomer ??
    thread?.participants.find(({ id }) => id !== member.id) ??
    (mentorship === null ? null : mentorship.mentee.id === member.id ? mentorship.lead : mentorship.mentee) ??
    milestone?.member ??
    invitation?.invitedBy ??
    handOver?.from
  );
}

/** What waits, as a sentence, by its kind. */
const sentences: Record<WaitingItemData['kind'], (name: string, item: WaitingItemData) => string> = {
  REQUEST: (name) => words.inbox.sentences.request(name),
  CLAIM: (name) => words.inbox.sentences.claim(name),
  TURN: (name, { thread }) => words.inbox.sentences.turn(name, thread?.title ?? ''),
  STILL_GOING: (name) => words.inbox.sentences.stillGoing(name),
  MILESTONE: (name, { milestone }) => words.inbox.sentences.milestone(name, milestone?.rung.name ?? ''),
  INVITATION: (name, { invitation }) =>
    words.inbox.sentences.invitation(name, invitation === null ? '' : nameOf(invitation.mentee)),
  HAND_OVER: (name, { handOver }) =>
    words.inbox.sentences.handOver(name, handOver === null ? '' : nameOf(handOver.mentee)),
};

/** The beginning of what they wrote, where there is something. */
function ExcerptOf({ item: { request, invitation, handOver } }: { item: WaitingItemData }) {
  const text = request?.introduction ?? invitation?.note ?? handOver?.note ?? '';
  return text === '' ? null : (
    <Text size="sm" lineClamp={2}>
      {text}
    </Text>
  );
}
