import { Alert, Button, Card, Group, Stack, Tabs, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { day } from '../shared/dates.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';

export const PublishConductFragment = graphql(`
  fragment PublishConduct on Community {
    id
    conduct {
      version
      body
      publishedAt
    }
  }
`);

const Publish = graphql(
  `
    mutation PublishConductText($input: PublishConductTextInput!) {
      publishConductText(input: $input) {
        community {
          id
          conduct {
            version
            body
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** A new version of the conduct text: written, looked at, published. What somebody else published meanwhile is shown beside it. */
export function PublishConduct({
  of,
  refresh,
}: {
  of: FragmentOf<typeof PublishConductFragment>;
  refresh: () => void;
}) {
  const { id: communityId, conduct } = readFragment(PublishConductFragment, of);
  const [read, setRead] = useState(conduct);
  const [body, setBody] = useState(conduct.body);
  const [done, setDone] = useState('');
  const publish = useAction(Publish);
  const clientMutationKey = useRetryKey(`${read.version} ${body}`);
  const overtaken = conduct.version > read.version;
  const next = read.version + 1;

  const send = async () => {
    const input = { communityId, body, replacesVersion: read.version, clientMutationKey };
    const published = await publish.run({ input });
    const now = published?.publishConductText.community?.conduct;
    if (now === undefined) {
      refresh();
      return false;
    }
    setRead({ ...now, publishedAt: new Date().toISOString() });
    setBody(now.body);
    setDone(words.communitySettings.published(now.version));
    return true;
  };

  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <div>
          <Title order={2}>{words.communitySettings.conduct}</Title>
          <Text c="dimmed" size="sm">
            {words.communitySettings.conductLead(conduct.version, day(conduct.publishedAt))}
          </Text>
        </div>
        {overtaken && (
          <Alert
            role="alert"
            color="blaze"
            variant="light"
            title={words.communitySettings.conductChanged(conduct.version)}
          >
            <Stack gap="sm">
              <PlainMarkdown text={conduct.body} />
              <div>
                <Button size="xs" variant="default" onClick={() => setRead(conduct)}>
                  {words.communitySettings.conductTaken}
                </Button>
              </div>
            </Stack>
          </Alert>
        )}
        <Tabs defaultValue="write" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="write">{words.communitySettings.write}</Tabs.Tab>
            <Tabs.Tab value="preview">{words.communitySettings.preview}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write" pt="sm">
            <Textarea
              label={words.communitySettings.conductText}
              description={words.communitySettings.conductHint}
              value={body}
              onChange={(event) => {
                setBody(event.currentTarget.value);
                setDone('');
              }}
              maxLength={20_000}
              autosize
              minRows={8}
              maxRows={24}
            />
          </Tabs.Panel>
          <Tabs.Panel value="preview" pt="sm">
            <PlainMarkdown text={body} />
          </Tabs.Panel>
        </Tabs>
        <Group gap="sm">
          <ConfirmButton
            disabled={body === conduct.body || body.trim() === '' || overtaken}
            question={words.communitySettings.publishQuestion(next)}
            meaning={words.communitySettings.publishMeaning}
            confirm={words.communitySettings.publish}
            onConfirm={send}
            busy={publish.busy}
            problems={publish.problems}
          >
            {words.communitySettings.publish}
          </ConfirmButton>
          <Text role="status" size="sm" c="dimmed">
            {done !== '' ? done : body === conduct.body ? words.communitySettings.unchanged : ''}
          </Text>
        </Group>
      </Stack>
    </Card>
  );
}
