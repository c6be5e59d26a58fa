import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { words } from '../words/index.js';
import type { DraftKeeper, DraftState } from './draft-keeper.js';
import classes from './thread.module.css';

/** Says that something else was written for the same place, and lets one choose: neither is overwritten. */
export function OtherTexts({ keeper, draft }: { keeper: DraftKeeper; draft: DraftState }) {
  return (
    <div role="status">
      {draft.clearedElsewhere && (
        <Alert color="blaze" variant="light" mb="xs">
          <Stack gap="xs" align="start">
            <Text size="sm">{words.thread.clearedElsewhere}</Text>
            <Button variant="default" size="compact-sm" onClick={() => keeper.acknowledge()}>
              {words.thread.understood}
            </Button>
          </Stack>
        </Alert>
      )}
      {draft.others.map((other) => (
        <Alert key={other.id} color="blaze" variant="light" mb="xs">
          <Stack gap="xs">
            <Text size="sm" fw={600}>
              {words.thread.otherText}
            </Text>
            <Text size="sm" className={classes.otherText} tabIndex={0}>
              {other.body}
            </Text>
            <Group gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => keeper.take(other)}>
                {words.thread.takeOther}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => keeper.join(other)}>
                {words.thread.joinOther}
              </Button>
              <Button variant="subtle" size="compact-sm" onClick={() => keeper.drop(other)}>
                {words.thread.dropOther}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ))}
    </div>
  );
}
