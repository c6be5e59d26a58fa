import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { day } from '../shared/dates.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { EmptyState } from '../shared/empty-state.js';
import { Ago } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { NewToken } from './new-token.js';
import { TokenForm } from './token-form.js';

const TokenFragment = graphql(`
  fragment Token on AccessToken {
    id
    name
    hint
    scopes
    createdAt
    expiresAt
    lastUsedAt
  }
`);

const TokensQuery = graphql(
  `
    query Tokens {
      viewer {
        accessTokens {
          id
          ...Token
        }
      }
    }
  `,
  [TokenFragment],
);

const RevokeToken = graphql(
  `
    mutation RevokeToken($input: RevokeAccessTokenInput!) {
      revokeAccessToken(input: $input) {
        accessToken {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Access tokens for programs: made and shown once, listed, revoked. */
export function TokensPage() {
  const [result] = useQuery({ query: TokensQuery });
  const [fresh, setFresh] = useState<string | null>(null);
  return (
    <Page title={words.settings.pages.tokens} lead={words.settings.tokens.lead}>
      {fresh === null ? (
        <TokenForm onMade={setFresh} />
      ) : (
        <NewToken token={fresh} onDone={() => setFresh(null)} />
      )}
      <Stack component="section" gap="sm">
        <Title order={2}>{words.settings.tokens.yours}</Title>
        <Loaded of={result}>
          {({ viewer }) =>
            viewer === null || viewer.accessTokens.length === 0 ? (
              <EmptyState title={words.settings.tokens.none} hint={words.settings.tokens.noneHint} />
            ) : (
              viewer.accessTokens.map((token) => <Token key={token.id} of={token} />)
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}

function Token({ of }: { of: FragmentOf<typeof TokenFragment> }) {
  const { id, name, hint, scopes, createdAt, expiresAt, lastUsedAt } = readFragment(TokenFragment, of);
  const revoke = useAction(RevokeToken);
  const texts = words.settings.tokens;
  return (
    <Card withBorder component="article">
      <Group justify="space-between">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Title order={3} size="h5">
              {name}
            </Title>
            {scopes.map((scope) => (
              <Badge key={scope} variant="light" tt="none">
                {texts.scopes[scope]}
              </Badge>
            ))}
          </Group>
          <Text size="sm" c="dimmed">
            {texts.ends(hint)} · {texts.made(day(createdAt))} · {texts.until(day(expiresAt))}
          </Text>
          <Text size="sm" c="dimmed">
            {lastUsedAt === null ? (
              texts.neverUsed
            ) : (
              <>
                {texts.lastUsed} <Ago at={lastUsedAt} beside="nobody" />
              </>
            )}
          </Text>
        </Stack>
        <ConfirmButton
          variant="light"
          color="blaze"
          question={texts.question(name)}
          meaning={texts.meaning}
          confirm={texts.revoke}
          busy={revoke.busy}
          problems={revoke.problems}
          onConfirm={async () => (await revoke.run({ input: { accessTokenId: id } })) !== null}
        >
          {texts.revoke}
        </ConfirmButton>
      </Group>
    </Card>
  );
}
