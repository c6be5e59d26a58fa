import { Card, Stack, Switch } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const SetConsent = graphql(
  `
    mutation SetRerouteConsent($input: SetRerouteConsentInput!) {
      setRerouteConsent(input: $input) {
        member {
          id
          movesOnWhenUnanswered
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Whether what nobody answers may go on to somebody else; saved as it is switched. */
export function RerouteConsent({ consents }: { consents: boolean }) {
  const { id: communityId } = useCommunity();
  const set = useAction(SetConsent);
  const [shown, choose] = useAtOnce(
    consents,
    async (consent) => (await set.run({ input: { communityId, consent } })) !== null,
  );
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm">
        <Switch
          label={words.requests.consent.label}
          description={words.requests.consent.hint}
          checked={shown}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <Problems problems={set.problems} />
      </Stack>
    </Card>
  );
}
