import { Badge, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Ago, clockOf, Instant } from '../shared/instant.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { PointOut, PointOutFragment } from './point-out.js';
import classes from './rows.module.css';

export const WaitingItemFragment = graphql(
  `
    fragment WaitingItem on MentorshipRequest {
      askedAt
      expiresAt
      reroutes
      newcomer {
        id
        timeZone
        ...Person
      }
      mentor {
        id
        ...Person
      }
      claim {
        mentor {
          id
          ...Person
        }
      }
      ...PointOut
    }
  `,
  [PersonFragment, PointOutFragment],
);

type Waiting = FragmentOf<typeof WaitingItemFragment>;

/** Somebody who waits: since when, for whom, until when. What they wrote is not for coordinators to read. */
export function WaitingItem({ of, tooLong }: { of: Waiting; tooLong: boolean }) {
  const { slug } = useCommunity();
  const request = readFragment(WaitingItemFragment, of);
  const { newcomer, mentor, claim, askedAt, expiresAt, reroutes } = request;
  const beside = clockOf(newcomer);
  return (
    <article className={classes.row}>
      <Group justify="space-between" align="start" gap="sm">
        <Person of={newcomer}>
          {words.overview.asked} <Ago at={askedAt} beside={beside} />
        </Person>
        {tooLong && (
          <Badge color="blaze" variant="light" tt="none">
            {words.overview.tooLong}
          </Badge>
        )}
      </Group>
      <Stack gap={2} className={classes.details}>
        <Text size="sm">
          {mentor !== null
            ? words.overview.withMentor(nameOf(mentor))
            : claim !== null
              ? words.overview.held(nameOf(claim.mentor))
              : words.overview.inQueue}
          {reroutes > 0 && ` · ${words.overview.moved(reroutes)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {words.overview.deadline} <Instant at={expiresAt} beside={beside} />
        </Text>
        <PointOut of={request} />
        <AppLink to="/c/$slug/path" params={{ slug }} search={{ member: newcomer.id }} size="sm">
          {words.overview.seePath(nameOf(newcomer))}
        </AppLink>
      </Stack>
    </article>
  );
}
