import { Alert, Button, Card, FileButton, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import type { Problem } from '../api/problems.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { lineOf } from './json-lines.js';

const Import = graphql(
  `
    mutation ImportInterestAreas($input: ImportInterestAreasInput!) {
      importInterestAreas(input: $input) {
        added
        present
        skipped
        community {
          id
          areas {
            id
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

const example = '{\n  "areas": [\n    { "group": "Stdlib", "name": "asyncio" }\n  ]\n}';

/** Adds a list of areas at once, or says line by line why none of it was added. */
export function ImportAreas() {
  const { id: communityId } = useCommunity();
  const [document, setDocument] = useState('');
  const [sent, setSent] = useState('');
  const [done, setDone] = useState('');
  const imports = useAction(Import);
  const clientMutationKey = useRetryKey(document);
  const change = (text: string) => {
    setDocument(text);
    setDone('');
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setDone('');
    setSent(document);
    const answer = await imports.run({ input: { communityId, document, clientMutationKey } });
    if (answer === null) return;
    const { added, present, skipped } = answer.importInterestAreas;
    setDone(words.coverage.imported(added ?? 0, present ?? 0, skipped ?? 0));
    setDocument('');
  };
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <div>
            <Title order={2}>{words.coverage.import}</Title>
            <Text c="dimmed" size="sm">
              {words.coverage.importLead}
            </Text>
          </div>
          <Textarea
            label={words.coverage.importText}
            placeholder={example}
            value={document}
            onChange={(event) => change(event.currentTarget.value)}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            autosize
            minRows={5}
            maxRows={16}
            spellCheck={false}
            required
          />
          <Faults problems={imports.problems} document={sent} />
          <Group gap="sm">
            <Button type="submit" loading={imports.busy}>
              {words.coverage.importSend}
            </Button>
            <FileButton
              accept="application/json,.json"
              onChange={(file) => void file?.text().then((text) => change(text))}
            >
              {(props) => (
                <Button {...props} variant="default">
                  {words.coverage.importFile}
                </Button>
              )}
            </FileButton>
            <Text role="status" size="sm">
              {done}
            </Text>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

/** What has to be put right first, each with its place in the document; other reasons as everywhere. */
function Faults({ problems, document }: { problems: readonly Problem[]; document: string }) {
  const placed = problems.filter(({ field }) => field?.[0] === 'document' && field.length > 1);
  if (placed.length === 0) return <Problems problems={problems} />;
  return (
    <Alert role="alert" color="blaze" variant="light" title={words.coverage.faults(placed.length)}>
      <List size="sm" spacing={4}>
        {placed.map(({ message, original, field }) => {
          const path = field?.slice(1) ?? [];
          return (
            <List.Item key={path.join('.')}>
              <b>{words.coverage.place(lineOf(document, path), path.join('.'))}</b>:{' '}
              {original == null ? message : <span lang="en">{original}</span>}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
