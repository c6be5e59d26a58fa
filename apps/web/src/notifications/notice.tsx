import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';
import { AppLink } from '../shared/app-link.js';
import { Ago } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems } from '../shared/problems.js';
import { TextButton } from '../shared/text-button.js';
import { words } from '../words/index.js';
import type { Notices } from '../words/sayings.js';
import { MarkNotificationsRead } from './mark-read.js';

export const NoticeFragment = graphql(
  `
    fragment Notice on Notification {
      id
      kind
      text
      toldAt
      readAt
      community {
        slug
        name
      }
      about {
        ...Person
        id
      }
      facts {
        hoursLeft
        days
        because
        rung
      }
      thread {
        id
      }
      request {
        id
      }
      invitation {
        id
      }
      handOver {
        id
      }
      mentorship {
        id
      }
      milestone {
        id
      }
    }
  `,
  [PersonFragment],
);

type Told = ResultOf<typeof NoticeFragment>;

/**
 * Something that one was told, with the way to what it is about. Following it marks it as read.
 *
 * @param read whether all are being marked as read
 */
export function Notice({ of, read }: { of: FragmentOf<typeof NoticeFragment>; read: boolean }) {
  const notice = readFragment(NoticeFragment, of);
  const { id, toldAt, readAt, community } = notice;
  const mark = useAction(MarkNotificationsRead);
  const [seen, see] = useAtOnce(
    readAt !== null,
    async () => (await mark.run({ input: { notificationIds: [id] } })) !== null,
  );
  const unread = !seen && !read;
  const follow = () => unread && see(true);
  return (
    <Card withBorder component="article" bg={unread ? undefined : 'transparent'}>
      <Stack gap={4} align="start">
        <Group gap="xs">
          {unread && (
            <Badge color="blaze" variant="light" tt="none">
              {words.notifications.unread}
            </Badge>
          )}
          <Text size="sm" c="dimmed">
            {community.name} · <Ago at={toldAt} beside="nobody" />
          </Text>
        </Group>
        <AppLink {...whereTo(notice)} onClick={follow} c="inherit" fw={unread ? 600 : undefined}>
          <Wording of={notice} />
        </AppLink>
        {unread && <TextButton onClick={() => see(true)}>{words.notifications.mark}</TextButton>}
        <Problems problems={mark.problems} />
      </Stack>
    </Card>
  );
}

/** In the reader's language; in the API's English where that has all of it, or there is no sentence for its kind yet. */
function Wording({ of: { kind, text, about, facts } }: { of: Told }) {
  const wordings: Partial<Notices> = words.notices;
  if (wordings === null) return <bdi>{text}</bdi>;
  const said = wordings[kind]?.(about && nameOf(about), facts);
  return <bdi lang={said === undefined ? 'en' : undefined}>{said ?? text}</bdi>;
}

/** The page on which one sees what it is about. */
function whereTo({ kind, community: { slug }, about, ...of }: Told) {
  const to = { params: { slug } };
  // What one lost to the open queue can be taken from there again.
  if (kind === 'CLAIM_RETURNED' || kind === 'MENTOR_RESTED')
    return { to: '/c/$slug/mentoring', ...to } as const;
  // Coordinators do not read requests; there they see who waits, and which mentors have room.
  if (kind === 'REQUEST_WAITS_LONG') return { to: '/c/$slug/coordinating', ...to } as const;
  if (of.thread !== null)
    return { to: '/c/$slug/threads/$threadId', params: { slug, threadId: of.thread.id } } as const;
  if (of.request !== null)
    return { to: '/c/$slug/requests/$requestId', params: { slug, requestId: of.request.id } } as const;
  if (of.invitation !== null)
    return {
      to: '/c/$slug/invitations/$invitationId',
      params: { slug, invitationId: of.invitation.id },
    } as const;
  if (of.handOver !== null)
    return { to: '/c/$slug/hand-overs/$handOverId', params: { slug, handOverId: of.handOver.id } } as const;
  if (of.mentorship !== null)
    return {
      to: '/c/$slug/mentorships/$mentorshipId',
      params: { slug, mentorshipId: of.mentorship.id },
    } as const;
  // Of a claim one looks at the member's path, of a decision at one's own.
  if (of.milestone !== null)
    return {
      to: '/c/$slug/path',
      ...to,
      search: kind === 'MILESTONE_CLAIMED' && about !== null ? { member: about.id } : {},
    } as const;
  return { to: '/c/$slug/inbox', ...to } as const;
}
