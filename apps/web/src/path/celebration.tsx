import { Card, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { announce } from '../shared/announce.js';
import { words } from '../words/index.js';
import classes from './celebration.module.css';
import { rememberSeen, seenBefore } from './seen-steps.js';

interface Step {
  readonly id: string;
  readonly name: string;
}

/** Says well done for what was reached since one last looked, once. Somebody who is new to this page is not flooded. */
export function Celebration({ memberId, reached }: { memberId: string; reached: readonly Step[] }) {
  const [before] = useState(() => seenBefore(memberId) ?? new Set(reached.map(({ id }) => id)));
  const ids = reached.map(({ id }) => id).join(' ');
  const fresh = reached.filter(({ id }) => !before.has(id));
  const praise = fresh.length === 0 ? null : words.path.wellDone(fresh.map(({ name }) => name));
  useEffect(() => rememberSeen(memberId, ids.split(' ')), [memberId, ids]);
  useEffect(() => {
    if (praise !== null) announce(praise);
  }, [praise]);
  if (praise === null) return null;
  return (
    <Card className={classes.card} padding="lg">
      <div className={classes.leaves} aria-hidden="true">
        {Array.from({ length: 9 }, (_, index) => (
          <i key={index} />
        ))}
      </div>
      <Stack gap={4}>
        <Text fw={650} size="lg">
          {praise}
        </Text>
        <Text>{words.path.wellDoneHint}</Text>
      </Stack>
    </Card>
  );
}
