import { Card, Stack, Switch, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const RerouteConsentFragment = graphql(`
  fragment RerouteConsent on Member {
    movesOnWhenUnanswered
  }
`);

const SetRerouteConsent = graphql(`
  mutation SetRerouteConsent($input: SetRerouteConsentInput!) {
    setRerouteConsent(input: $input) {
      member {
        id
        movesOnWhenUnanswered
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

/** Whether a request that nobody answers goes on by itself. Saved as soon as it is chosen. */
export function RerouteConsent({ of }: { of: FragmentOf<typeof RerouteConsentFragment> }) {
  const { id: communityId } = useCommunity();
  const { movesOnWhenUnanswered } = readFragment(RerouteConsentFragment, of);
  const set = useAction(SetRerouteConsent);
  const choose = async (consent: boolean) => {
    const done = await set.run({ input: { communityId, consent } });
    if (done !== null) announce(words.me.saved);
  };
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <Title order={2}>{words.settings.reroute.title}</Title>
        <Switch
          label={words.settings.reroute.label}
          description={words.settings.reroute.means}
          checked={movesOnWhenUnanswered ?? true}
          disabled={set.busy}
          onChange={(event) => void choose(event.currentTarget.checked)}
        />
        <Problems problems={set.problems} />
      </Stack>
    </Card>
  );
}
