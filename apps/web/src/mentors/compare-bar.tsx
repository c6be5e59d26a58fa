import { Button, Card, Group, Text } from '@mantine/core';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import classes from './compare-bar.module.css';
import { useMarked } from './use-marked.js';

/** Stays in sight while somebody marks whom to compare. */
export function CompareBar() {
  const { slug } = useCommunity();
  const { ids, clear } = useMarked();
  if (ids.length === 0) return null;
  return (
    <Card
      withBorder
      shadow="md"
      padding="sm"
      className={classes.bar}
      role="region"
      aria-label={words.mentors.compare}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {words.mentors.marked(ids.length)}
        </Text>
        <Group gap="xs">
          {ids.length > 1 && (
            <ButtonLink
              to="/c/$slug/mentors/compare"
              params={{ slug }}
              search={{ mentors: ids.join(',') }}
              size="xs"
            >
              {words.mentors.sideBySide}
            </ButtonLink>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={clear}>
            {words.mentors.clearMarks}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
