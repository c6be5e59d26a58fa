import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import { AskLink } from './ask-link.js';
import type { ComparedRow } from './compared-rows.js';
import type { Match } from './match-fragment.js';
import classes from './row-by-row.module.css';

/** On a narrow screen columns would hide each other: what is compared comes first, the mentors below it. */
export function RowByRow({ rows, matches }: { rows: readonly ComparedRow[]; matches: readonly Match[] }) {
  return (
    <Stack component="section" aria-label={words.compare.title} gap="sm">
      {rows.map(({ name, cell }) => (
        <Card key={name} withBorder padding="sm">
          <Title order={2} size="h5" mb="xs">
            {name}
          </Title>
          <dl className={classes.mentors}>
            {matches.map((match) => (
              <div key={match.mentor.id}>
                <Text component="dt" size="sm" c="dimmed">
                  {nameOf(match.mentor)}
                </Text>
                <dd>{cell(match)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
      <Group gap="xs">
        {matches.map(({ mentor }) => (
          <AskLink key={mentor.id} mentor={mentor} />
        ))}
      </Group>
    </Stack>
  );
}
