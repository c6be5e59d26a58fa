import { Badge, Group, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';
import classes from './ladder.module.css';

export const RungFragment = graphql(`
  fragment Rung on Rung {
    id
    name
    description
  }
`);

/** The ladder from the first rung on: what is behind one, what waits, what comes next. */
export function Ladder({
  rungs,
  reached,
  waiting,
  next,
}: {
  rungs: readonly FragmentOf<typeof RungFragment>[];
  reached: ReadonlySet<string>;
  waiting: ReadonlySet<string>;
  next: string | null;
}) {
  const stateOf = (id: string) => {
    if (reached.has(id)) return 'reached';
    if (waiting.has(id)) return 'waiting';
    return id === next ? 'next' : 'ahead';
  };
  return (
    <ol className={classes.ladder}>
      {rungs.map((given) => {
        const { id, name, description } = readFragment(RungFragment, given);
        const state = stateOf(id);
        return (
          <li key={id} className={classes.rung} data-state={state}>
            <Group gap="xs">
              <Text fw={600}>{name}</Text>
              {state !== 'ahead' && (
                <Badge variant="light" tt="none" color={state === 'reached' ? 'trail' : 'blaze'}>
                  {words.path.states[state]}
                </Badge>
              )}
            </Group>
            {description !== null && state !== 'reached' && (
              <Text component="div" size="sm" c="dimmed">
                <PlainMarkdown text={description} />
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}
