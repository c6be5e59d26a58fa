import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import classes from './rows.module.css';

export const RetiredAreasFragment = graphql(`
  fragment RetiredAreas on Community {
    retiredAreas {
      id
      name
      parent {
        id
        name
      }
    }
  }
`);

const Restore = graphql(
  `
    mutation RestoreInterestArea($input: RestoreInterestAreaInput!) {
      restoreInterestArea(input: $input) {
        area {
          id
          retiredAt
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** What was retired, to be taken back into use. */
export function RetiredAreas({ of }: { of: FragmentOf<typeof RetiredAreasFragment> }) {
  const areas = readFragment(RetiredAreasFragment, of).retiredAreas ?? [];
  if (areas.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <div>
        <Title order={2}>{words.coverage.retiredTitle}</Title>
        <Text c="dimmed" size="sm">
          {words.coverage.retiredLead}
        </Text>
      </div>
      <Card withBorder padding={0}>
        {areas.map(({ id, name, parent }) => (
          <RetiredArea key={id} id={id} name={name} parent={parent?.name} />
        ))}
      </Card>
    </Stack>
  );
}

function RetiredArea({ id, name, parent }: { id: string; name: string; parent: string | undefined }) {
  const restore = useAction(Restore);
  const send = async () => {
    if ((await restore.run({ input: { areaId: id } })) !== null) announce(words.coverage.restored(name));
  };
  return (
    <div className={classes.row}>
      <Group justify="space-between" gap="xs">
        <Text>
          {parent !== undefined && (
            <Text span c="dimmed">
              {parent} ›{' '}
            </Text>
          )}
          {name}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={restore.busy}
          aria-label={words.coverage.restoreNamed(name)}
          onClick={() => void send()}
        >
          {words.coverage.restore}
        </Button>
      </Group>
      <Problems problems={restore.problems} />
    </div>
  );
}
