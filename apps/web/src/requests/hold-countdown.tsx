import { Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { announce } from '../shared/announce.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';

const minute = 60_000;
/** With so many minutes left a screen reader is told, too. */
const lastCall = 5;

/** How long a request out of the open queue is the viewer's own yet, in words; `onOver` when it is not any more. */
export function HoldCountdown({ until, onOver }: { until: string; onOver?: () => void }) {
  // Counted from this very moment, each minute anew: the page's clock may be most of a minute behind.
  useNow();
  const left = Math.max(0, Math.ceil((new Date(until).getTime() - Date.now()) / minute));
  const tellOver = useEffectEvent(() => onOver?.());
  const said = left === 0 ? words.requests.holdOver : words.requests.holdLeft(left);
  useEffect(() => {
    if (left === lastCall || left === 0) announce(said);
    if (left === 0) tellOver();
  }, [left, said]);
  return (
    <Text size="sm" fw={500}>
      {said}
    </Text>
  );
}
