import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { day } from '../shared/dates.js';
import { Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { signOut } from '../shell/viewer.js';
import { words } from '../words/index.js';
import { browserName } from './browser-name.js';

const SessionFragment = graphql(`
  fragment SignedInBrowser on Session {
    id
    current
    signedInAt
    expiresAt
    userAgent
  }
`);

const SessionsQuery = graphql(
  `
    query Sessions {
      viewer {
        sessions {
          id
          ...SignedInBrowser
        }
      }
    }
  `,
  [SessionFragment],
);

const EndSession = graphql(
  `
    mutation EndSession($input: EndSessionInput!) {
      endSession(input: $input) {
        endedSessionId
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** The browsers in which one is signed in. */
export function SessionsPage() {
  const [result, refresh] = useQuery({ query: SessionsQuery });
  return (
    <Page title={words.settings.pages.sessions} lead={words.settings.sessions.lead}>
      <Loaded of={result}>
        {({ viewer }) => (
          <Stack gap="sm">
            {viewer?.sessions.map((session) => (
              <SignedInBrowser
                key={session.id}
                of={session}
                // What the answer names is an id alone, which the cache cannot place.
                onEnded={() => refresh({ requestPolicy: 'network-only' })}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function SignedInBrowser({ of, onEnded }: { of: FragmentOf<typeof SessionFragment>; onEnded: () => void }) {
  const { id, current, signedInAt, expiresAt, userAgent } = readFragment(SessionFragment, of);
  const end = useAction(EndSession);
  const texts = words.settings.sessions;
  const name = browserName(userAgent) ?? texts.unknown;
  const act = async () => {
    if ((await end.run({ input: { sessionId: id } })) === null) return;
    announce(texts.ended(name));
    onEnded();
  };
  return (
    <Card withBorder component="article">
      <Group justify="space-between">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Title order={2} size="h5">
              {name}
            </Title>
            {current && (
              <Badge variant="light" tt="none">
                {texts.current}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {texts.since} <Instant at={signedInAt} beside="nobody" /> · {texts.until(day(expiresAt))}
          </Text>
        </Stack>
        {current ? (
          <Button variant="default" onClick={() => void signOut()}>
            {words.shell.signOut}
          </Button>
        ) : (
          <Button
            variant="light"
            color="blaze"
            aria-label={texts.endOf(name)}
            loading={end.busy}
            onClick={() => void act()}
          >
            {texts.end}
          </Button>
        )}
      </Group>
      <Problems problems={end.problems} />
    </Card>
  );
}
