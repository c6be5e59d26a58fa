import { Alert } from '@mantine/core';
import { words } from '../words/index.js';

/** Says that somebody else was faster, and what they made of it, beside what one has written oneself. */
export function Meanwhile({ now }: { now: string }) {
  return (
    <Alert role="alert" color="blaze" variant="light">
      {words.coordinating.changedMeanwhile(now)}
    </Alert>
  );
}
