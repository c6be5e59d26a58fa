import { Card, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';

const RevokeReplyAddresses = graphql(
  `
    mutation RevokeReplyAddresses($input: RevokeReplyAddressesInput!) {
      revokeReplyAddresses(input: $input) {
        revokedCount
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Gives up the addresses by which one replies by mail. */
export function ReplyAddresses() {
  const { id: communityId } = useCommunity();
  const revoke = useAction(RevokeReplyAddresses);
  const [count, setCount] = useState<number | null>(null);
  const texts = words.settings.replies;
  const act = async () => {
    const done = await revoke.run({ input: { communityId } });
    setCount(done?.revokeReplyAddresses.revokedCount ?? null);
    return done !== null;
  };
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <div>
          <Title order={2}>{texts.title}</Title>
          <Text c="dimmed" size="sm">
            {texts.lead}
          </Text>
        </div>
        <div>
          <ConfirmButton
            variant="light"
            color="blaze"
            question={texts.question}
            meaning={texts.meaning}
            confirm={texts.confirm}
            onConfirm={act}
            busy={revoke.busy}
            problems={revoke.problems}
          >
            {texts.revoke}
          </ConfirmButton>
        </div>
        <Text role="status" size="sm" c="dimmed">
          {count === null ? '' : texts.revoked(count)}
        </Text>
      </Stack>
    </Card>
  );
}
