import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import classes from './message.module.css';
import type { Outgoing } from './outbox.js';

/** A message on its way, or one that did not go: it stays until it is sent again or taken back. */
export function OutgoingItem({
  item,
  onRetry,
  onTakeBack,
}: {
  item: Outgoing;
  onRetry: () => void;
  onTakeBack: () => void;
}) {
  return (
    <Box className={`${classes.bubble} ${classes.outgoing}`} ml={{ base: 0, xs: 48 }}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {item.problems === null ? words.thread.sending : words.thread.notSent}
        </Text>
        <pre>{item.body}</pre>
        {item.problems !== null && (
          <>
            <Problems problems={item.problems} />
            <Group gap="xs">
              <Button size="compact-sm" onClick={onRetry}>
                {words.thread.retry}
              </Button>
              <Button size="compact-sm" variant="default" onClick={onTakeBack}>
                {words.thread.takeBack}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Box>
  );
}
