import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { CardLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import { useCommunity } from './use-community.js';

/** What a member may want to do here. */
export function NextSteps() {
  const { slug, viewerMember } = useCommunity();
  const newcomer = viewerMember?.roles.includes('NEWCOMER') === true;
  const steps = [
    ...(newcomer
      ? ([
          { to: '/c/$slug/questions', words: words.community.questions },
          { to: '/c/$slug/mentors', words: words.community.mentors },
        ] as const)
      : []),
    { to: '/c/$slug/inbox', words: words.community.inbox },
    { to: '/c/$slug/path', words: words.community.path },
  ] as const;
  return (
    <Stack component="section">
      <Title order={2}>{words.community.next}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {steps.map((step) => (
          <CardLink key={step.to} to={step.to} params={{ slug }} withBorder c="inherit" td="none">
            <Step words={step.words} />
          </CardLink>
        ))}
        <CardLink to="/settings/profile" search={{ community: slug }} withBorder c="inherit" td="none">
          <Step words={words.community.offer} />
        </CardLink>
      </SimpleGrid>
    </Stack>
  );
}

function Step({ words: [name, means] }: { words: readonly [string, string] }) {
  return (
    <>
      <Text fw={600} c="var(--mantine-color-anchor)">
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        {means}
      </Text>
    </>
  );
}
