import { Alert, Badge } from '@mantine/core';
import { words } from '../words/index.js';
import type { Written } from './use-written.js';

/** Says that somebody else was faster, and what they made of it, beside what one has written oneself. */
export function Meanwhile({ now }: { now: string }) {
  return (
    <Alert role="alert" color="blaze" variant="light">
      {words.coordinating.changedMeanwhile(now)}
    </Alert>
  );
}

/** The same for some fields of a form, each with its label; nothing where there are none. */
export function Overtaken<Name extends string>({
  labels,
  now,
  names,
}: {
  labels: Readonly<Record<Name, string>>;
  now: Readonly<Record<Name, Written>>;
  names: readonly Name[];
}) {
  if (names.length === 0) return null;
  return <Meanwhile now={names.map((name) => `${labels[name]}: ${String(now[name])}`).join(' · ')} />;
}

/** Marks what was changed and put aside, where its fields are closed. */
export function Unsaved() {
  return (
    <Badge variant="outline" color="gray" tt="none">
      {words.coordinating.unsaved}
    </Badge>
  );
}
