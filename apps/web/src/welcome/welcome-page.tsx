import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { PageHeading } from '../shared/page.js';
import { TitledSection } from '../shared/titled-section.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/first.js';
import { CommunityCard, CommunityCardFragment } from './community-card.js';
import { Trail } from './trail.js';
import classes from './welcome.module.css';

const CommunitiesQuery = graphql(
  `
    query Communities {
      communities(first: 20) {
        edges {
          node {
            id
            ...CommunityCard
          }
        }
      }
    }
  `,
  [CommunityCardFragment],
);

type Community = ResultOf<typeof CommunitiesQuery>['communities']['edges'][number]['node'];

/** What Waymark is, for who comes for the first time, and the communities; whoever has one already finds it first. */
export function WelcomePage() {
  const viewer = useViewer();
  const [communities] = useQuery({ query: CommunitiesQuery });
  const own = new Set(viewer?.memberships.map(({ community }) => community.id));
  const belongs = own.size > 0;
  const waiting = viewer?.inboxCounts.total ?? 0;
  return (
    <Stack gap="xl">
      {belongs ? <Back waiting={waiting} /> : <Hero />}
      <Loaded of={communities}>
        {(data) => {
          const all = data.communities.edges.map(({ node }) => node);
          const joined = all.filter(({ id }) => own.has(id));
          const others = all.filter(({ id }) => !own.has(id));
          if (all.length === 0) return <NoCommunity />;
          return (
            <>
              {joined.length > 0 && (
                <Communities
                  title={words.welcome.yours}
                  communities={joined}
                  joined
                  button={waiting > 0 ? 'light' : 'filled'}
                />
              )}
              {others.length > 0 && (
                <Communities
                  title={joined.length > 0 ? words.welcome.others : words.welcome.communities}
                  communities={others}
                  button={viewer != null && !belongs ? 'filled' : 'light'}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {viewer !== undefined && !belongs && <Steps />}
    </Stack>
  );
}

/** For who belongs to a community: what waits there, with the way to it. */
function Back({ waiting }: { waiting: number }) {
  const [first, ...more] = useViewer()?.memberships ?? [];
  return (
    <Stack align="start">
      <PageHeading title={words.welcome.back} />
      {waiting > 0 &&
        first !== undefined &&
        (more.length > 0 ? (
          <ButtonLink to="/inbox" size="md">
            {words.shell.waiting(waiting)}
          </ButtonLink>
        ) : (
          <ButtonLink to="/c/$slug/inbox" params={{ slug: first.community.slug }} size="md">
            {words.shell.waiting(waiting)}
          </ButtonLink>
        ))}
    </Stack>
  );
}

function Hero() {
  const viewer = useViewer();
  return (
    // Until it is known who comes: members, who would see it for a moment only, are spared it.
    <section className={`${classes.hero} ${viewer === undefined ? 'appear-late' : ''}`}>
      <Stack align="start">
        <PageHeading title={words.welcome.title} />
        <Text className={classes.lead}>{words.welcome.lead}</Text>
        {viewer === null && (
          <Button component="a" href={signInAddress()} size="md">
            {words.shell.signIn}
          </Button>
        )}
      </Stack>
      <Trail />
    </section>
  );
}

function NoCommunity() {
  const viewer = useViewer();
  return (
    <EmptyState title={words.welcome.none} hint={words.welcome.noneHint}>
      {viewer != null && <ButtonLink to="/make-community">{words.welcome.make}</ButtonLink>}
    </EmptyState>
  );
}

function Steps() {
  return (
    <TitledSection title={words.welcome.how}>
      <ol className={classes.steps}>
        {words.welcome.steps.map(({ name, means }) => (
          <li key={name}>
            <Title order={3} size="h4">
              {name}
            </Title>
            <Text c="dimmed">{means}</Text>
          </li>
        ))}
      </ol>
    </TitledSection>
  );
}

function Communities({
  title,
  communities,
  joined = false,
  button,
}: {
  title: string;
  communities: readonly Community[];
  joined?: boolean;
  button: 'filled' | 'light';
}) {
  return (
    <TitledSection title={title}>
      <SimpleGrid cols={{ base: 1, sm: communities.length > 1 ? 2 : 1 }}>
        {communities.map((community) => (
          <CommunityCard key={community.id} of={community} joined={joined} button={button} />
        ))}
      </SimpleGrid>
    </TitledSection>
  );
}
