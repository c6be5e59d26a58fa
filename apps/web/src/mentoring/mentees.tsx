import { Text } from '@mantine/core';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { clockOf } from '../shared/instant.js';
import { PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { byWhatWaits, type Waiting } from './mentee-order.js';
import { MenteeRow, type Mentee } from './mentee-row.js';
import classes from './mentees.module.css';

export const MenteeFragment = graphql(
  `
    fragment Mentee on Mentorship {
      id
      status
      startedAt
      stillGoingAskedAt
      mentee {
        ...Person
        id
        timeZone
        milestones(first: 10, status: [CLAIMED]) {
          edges {
            node {
              id
              viewerCanConfirm
            }
          }
        }
      }
      lead {
        id
      }
      progress {
        reached {
          id
          name
        }
        next {
          id
          name
        }
      }
      threads(first: 10, open: true) {
        edges {
          node {
            id
            unreadCount
            lastMessageAt
            awaitingSince
            awaiting {
              id
            }
          }
        }
      }
    }
  `,
  [PersonFragment],
);

const MenteesQuery = graphql(
  `
    query Mentees($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          mentorships(first: 40, status: [ACTIVE, PAUSED]) {
            edges {
              node {
                id
                ...Mentee
              }
            }
          }
        }
      }
    }
  `,
  [MenteeFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Mentorship', 'Thread', 'Milestone'] };

/** Whom the viewer guides, at a glance; who waits for them first. */
export function Mentees() {
  const { slug, viewerMember } = useCommunity();
  const [result, refresh] = useQuery({ query: MenteesQuery, variables: { slug }, context: refreshedBy });
  useInboxChanged(refresh);
  return (
    <TitledSection title={words.mentoring.mentees}>
      <Loaded of={result}>
        {({ community }) => {
          const mentees = (community?.viewerMember?.mentorships.edges ?? [])
            .map(({ node }) => menteeOf(node, viewerMember?.id))
            .filter((mentee) => mentee !== null)
            .sort((a, b) => byWhatWaits(a.waiting, b.waiting));
          return mentees.length === 0 ? (
            <Text c="dimmed">{words.mentoring.noMentees}</Text>
          ) : (
            <Table mentees={mentees} />
          );
        }}
      </Loaded>
    </TitledSection>
  );
}

function Table({ mentees }: { mentees: readonly Mentee[] }) {
  const { columns } = words.mentoring;
  return (
    // The roles are said once more: on a narrow screen the rows are cards, and browsers then forget the table.
    <table className={classes.mentees} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {[columns.mentee, columns.turn, columns.activity, columns.step, columns.unread].map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {mentees.map((mentee) => (
          <MenteeRow key={mentee.id} of={mentee} />
        ))}
      </tbody>
    </table>
  );
}

/** A mentorship as a row; null when the viewer is the one who is guided. */
function menteeOf(given: FragmentOf<typeof MenteeFragment>, viewerId: string | undefined): Mentee | null {
  const { id, status, startedAt, stillGoingAskedAt, mentee, lead, progress, threads } = readFragment(
    MenteeFragment,
    given,
  );
  if (mentee.id === viewerId) return null;
  const open = threads.edges.map(({ node }) => node);
  const since = (awaitsWho: (awaiting: { id: string } | null) => boolean): string | null =>
    open
      .filter(({ awaiting, awaitingSince }) => awaitingSince !== null && awaitsWho(awaiting))
      .map(({ awaitingSince }) => awaitingSince ?? '')
      .sort()[0] ?? null;
  const waiting: Waiting = {
    turnSince: since((awaiting) => awaiting?.id === viewerId),
    stillGoingSince: stillGoingAskedAt,
    toConfirm: mentee.milestones.edges.filter(({ node }) => node.viewerCanConfirm).length,
    unread: open.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    lastActivity: open.reduce(
      (latest, { lastMessageAt }) => (lastMessageAt > latest ? lastMessageAt : latest),
      startedAt,
    ),
  };
  return {
    id,
    person: mentee,
    clock: clockOf(mentee),
    memberId: mentee.id,
    paused: status === 'PAUSED',
    leads: lead.id === viewerId,
    waiting,
    menteesTurnSince: since((awaiting) => awaiting?.id === mentee.id),
    reached: progress.reached.at(-1)?.name ?? null,
    next: progress.next?.name ?? null,
    thread: open.find(({ awaiting }) => awaiting?.id === viewerId)?.id ?? null,
  };
}
