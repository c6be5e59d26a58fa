import { Badge, Card, Group, Progress as Meter, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { day } from '../shared/dates.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { Conversations, ConversationsFragment } from './conversations.js';
import { OutOfTheOrdinary, OutOfTheOrdinaryFragment } from './out-of-the-ordinary.js';
import { People, PeopleFragment } from './people.js';
import { PrivateNotes, PrivateNotesFragment } from './private-notes.js';
import { WhatNext, WhatNextFragment } from './what-next.js';

const MentorshipQuery = graphql(
  `
    query MentorshipPage($id: ID!, $threads: Int!) {
      mentorship(id: $id) {
        id
        status
        startedAt
        endedAt
        mentee {
          ...Person
          id
        }
        lead {
          ...Person
          id
        }
        progress {
          share
          next {
            id
            name
          }
        }
        ...OutOfTheOrdinary
        ...Conversations
        ...People
        ...PrivateNotes
        ...WhatNext
      }
    }
  `,
  [
    PersonFragment,
    OutOfTheOrdinaryFragment,
    ConversationsFragment,
    PeopleFragment,
    PrivateNotesFragment,
    WhatNextFragment,
  ],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = {
  additionalTypenames: ['Thread', 'MentorInvitation', 'HandOver', 'PrivateNote', 'Milestone'],
};

type Mentorship = NonNullable<ResultOf<typeof MentorshipQuery>['mentorship']>;

const page = 10;

/** All about one mentorship: its conversations, its people, how far it came, and the steps that can be taken. */
export function MentorshipPage() {
  return (
    <MembersOnly>
      <Opened />
    </MembersOnly>
  );
}

function Opened() {
  const { mentorshipId } = useParams({ from: '/c/$slug/mentorships/$mentorshipId' });
  const [threads, setThreads] = useState(page);
  const [result, refresh] = useQuery({
    query: MentorshipQuery,
    variables: { id: mentorshipId, threads },
    context: refreshedBy,
  });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ mentorship }) =>
        mentorship === null ? (
          <NotFoundPage />
        ) : (
          <Sections of={mentorship} onMore={() => setThreads((before) => Math.min(before + page * 2, 100))} />
        )
      }
    </Loaded>
  );
}

function Sections({ of: mentorship, onMore }: { of: Mentorship; onMore: () => void }) {
  const { viewerMember } = useCommunity();
  const { mentee, lead, startedAt, endedAt } = mentorship;
  const guided = mentee.id === viewerMember?.id;
  const { guiding, guidingUntilThen, guidedBy, guidedByUntilThen } = words.mentorships;
  const [guides, isGuided] = endedAt === null ? [guiding, guidedBy] : [guidingUntilThen, guidedByUntilThen];
  return (
    <Page
      title={guided ? isGuided(nameOf(lead)) : guides(nameOf(mentee))}
      lead={
        <Group component="span" gap="xs">
          {endedAt === null ? words.mentorships.since(day(startedAt)) : words.mentorships.until(day(endedAt))}
          <Badge component="span" variant="light" tt="none" color={endedAt === null ? 'trail' : 'gray'}>
            {words.mentorships.statuses[mentorship.status]}
          </Badge>
        </Group>
      }
    >
      <Stack gap="xl">
        <OutOfTheOrdinary of={mentorship} />
        <Conversations of={mentorship} onMore={onMore} />
        <Progress of={mentorship} own={guided} />
        <People of={mentorship} />
        <PrivateNotes of={mentorship} />
        <WhatNext of={mentorship} />
      </Stack>
    </Page>
  );
}

/** How far the mentee has come, with the way to their path. */
function Progress({ of: { progress, mentee }, own }: { of: Mentorship; own: boolean }) {
  const { slug } = useCommunity();
  return (
    <TitledSection title={words.mentorships.progress}>
      <Card withBorder padding="md">
        <Stack gap="xs">
          <Meter value={progress.share * 100} aria-label={words.path.share} />
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {progress.next === null ? words.path.allReached : words.path.next(progress.next.name)}
            </Text>
            <AppLink to="/c/$slug/path" params={{ slug }} search={own ? {} : { member: mentee.id }} size="sm">
              {own ? words.path.title : words.path.see}
            </AppLink>
          </Group>
        </Stack>
      </Card>
    </TitledSection>
  );
}
