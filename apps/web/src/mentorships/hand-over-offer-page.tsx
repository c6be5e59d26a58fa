import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { Ago, clockOf, Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Rendered } from '../shared/rendered.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { HandOverAnswer, HandOverAnswerFragment } from './hand-over-answer.js';
import { HandOverThreads, HandOverThreadsFragment } from './hand-over-threads.js';
import { Wanted, WantedFragment } from './wanted.js';

const HandOverQuery = graphql(
  `
    query HandOver($id: ID!) {
      handOver(id: $id) {
        id
        status
        noteHtml
        fromLeaves
        offeredAt
        expiresAt
        privateNoteCount
        from {
          ...Person
          id
          timeZone
        }
        to {
          ...Person
          id
          timeZone
        }
        mentee {
          ...Person
          ...Wanted
          id
        }
        threads {
          ...HandOverThreads
        }
        ...HandOverAnswer
      }
    }
  `,
  [PersonFragment, WantedFragment, HandOverThreadsFragment, HandOverAnswerFragment],
);

type HandOver = NonNullable<ResultOf<typeof HandOverQuery>['handOver']>;

/** The offer of a mentorship: for the next mentor, for the mentee, who can object, and for who offers it. */
export function HandOverOfferPage() {
  return (
    <MembersOnly>
      <Offer />
    </MembersOnly>
  );
}

function Offer() {
  const { handOverId } = useParams({ from: '/c/$slug/hand-overs/$handOverId' });
  const [result, refresh] = useQuery({ query: HandOverQuery, variables: { id: handOverId } });
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ handOver }) => (handOver === null ? <NotFoundPage /> : <Offered handOver={handOver} />)}
    </Loaded>
  );
}

function Offered({ handOver }: { handOver: HandOver }) {
  const { viewerMember } = useCommunity();
  const { from, to, mentee, status } = handOver;
  const names = { from: nameOf(from), to: nameOf(to), mentee: nameOf(mentee) };
  const next = to.id === viewerMember?.id;
  const guided = mentee.id === viewerMember?.id;
  const beside = clockOf(next ? from : to);
  const said = words.together.handOver;
  const title = next
    ? said.titleForNext(names.from, names.mentee)
    : guided
      ? said.titleForMentee(names.from, names.to)
      : said.titleForFrom(names.to, names.mentee);
  return (
    <Page title={title} lead={guided ? said.leadForMentee(names.to) : undefined}>
      <Card withBorder padding="lg">
        <Stack>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {said.offered} <Ago at={handOver.offeredAt} beside={beside} />
              {status === 'OFFERED' && (
                <>
                  {' · '}
                  {words.together.canAnswerUntil} <Instant at={handOver.expiresAt} beside={beside} />
                </>
              )}
            </Text>
            <Badge variant="light" tt="none" color={status === 'OFFERED' ? 'blaze' : 'gray'}>
              {said.statuses[status]}
            </Badge>
          </Group>
          {handOver.noteHtml !== null && (
            <Stack gap={4} component="section">
              <Title order={2} size="h4">
                {said.noteFrom(names.from)}
              </Title>
              <Rendered html={handOver.noteHtml} />
            </Stack>
          )}
          {next && <Wanted of={mentee} />}
          {handOver.threads.length > 0 && (
            <Stack gap="xs" component="section">
              <Title order={2} size="h4">
                {next ? said.youRead : said.theyRead(names.to)}
              </Title>
              <HandOverThreads of={handOver.threads} notes={handOver.privateNoteCount} />
            </Stack>
          )}
          {status === 'OFFERED' && (
            <Text>{handOver.fromLeaves ? said.fromLeaves(names.from) : said.fromStays(names.from)}</Text>
          )}
          <HandOverAnswer of={handOver} />
        </Stack>
      </Card>
    </Page>
  );
}
