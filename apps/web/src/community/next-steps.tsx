import { SimpleGrid, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { answeredOf, AnswersFragment } from '../onboarding/answers.js';
import { CardLink } from '../shared/app-link.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { useCommunity } from './use-community.js';

export const NextStepsFragment = graphql(
  `
    fragment NextSteps on Member {
      roles
      ...Answers
      sentRequests(first: 1, status: [SUBMITTED]) {
        edges {
          node {
            id
            introduction
            thread {
              id
            }
          }
        }
      }
      receivedRequests(first: 1, status: [SUBMITTED]) {
        totalCount
      }
    }
  `,
  [AnswersFragment],
);

/** What a member may want to do here: first what waits, then what they have not done yet. */
export function NextSteps({ of }: { of: FragmentOf<typeof NextStepsFragment> }) {
  const { slug } = useCommunity();
  const member = readFragment(NextStepsFragment, of);
  const is = (role: (typeof member.roles)[number]) => member.roles.includes(role);
  const asked = member.sentRequests.edges[0]?.node;
  const requests = member.receivedRequests.totalCount;
  // The last question; those before it are passed over by some on purpose.
  const answered = answeredOf(readFragment(AnswersFragment, member)).has('languages');
  const step = { params: { slug }, withBorder: true, c: 'inherit', td: 'none' } as const;
  return (
    <TitledSection title={words.community.next}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {is('COORDINATOR') && (
          <CardLink to="/c/$slug/coordinating" {...step}>
            <Step words={[words.shell.coordinating, words.overview.lead]} />
          </CardLink>
        )}
        {is('MENTOR') && (
          <CardLink to="/c/$slug/mentoring" {...step}>
            <Step
              words={[
                words.shell.mentoring,
                requests > 0 ? words.mentoring.waiting(requests) : words.mentoring.lead,
              ]}
            />
          </CardLink>
        )}
        {asked?.thread != null && (
          <CardLink to="/c/$slug/threads/$threadId" {...step} params={{ slug, threadId: asked.thread.id }}>
            <Step words={[words.community.asked, asked.introduction ?? '']} lines={2} />
          </CardLink>
        )}
        {is('NEWCOMER') && !answered && (
          <CardLink to="/c/$slug/questions" {...step}>
            <Step words={words.community.questions} />
          </CardLink>
        )}
        {is('NEWCOMER') && (
          <CardLink to="/c/$slug/mentors" {...step}>
            <Step words={words.community.mentors} />
          </CardLink>
        )}
        <CardLink to="/c/$slug/inbox" {...step}>
          <Step words={words.community.inbox} />
        </CardLink>
        <CardLink to="/c/$slug/path" {...step}>
          <Step words={words.community.path} />
        </CardLink>
        {!is('MENTOR') && (
          <CardLink
            to="/settings/profile"
            search={{ community: slug }}
            hash="mentoring"
            withBorder
            c="inherit"
            td="none"
          >
            <Step words={words.community.offer} />
          </CardLink>
        )}
      </SimpleGrid>
    </TitledSection>
  );
}

function Step({
  words: [name, means],
  lines,
}: {
  words: readonly [string, string];
  /** How much is shown of what somebody wrote, which may be long; absent: all. */
  lines?: number;
}) {
  return (
    <>
      <Text fw={600} c="var(--mantine-color-anchor)">
        {name}
      </Text>
      <Text size="sm" c="dimmed" lineClamp={lines}>
        {means}
      </Text>
    </>
  );
}
