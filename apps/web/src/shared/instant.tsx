import { Text, type TextProps } from '@mantine/core';
import { words } from '../words/index.js';
import { distance, moment, timeThere } from './dates.js';
import { useNow } from './use-now.js';

/**
 * An instant on the reader's clock and, where it differs, on another person's: "Tue 24 Nov, 18:30 your time, 19:30
 * theirs".
 *
 * @param zone - the other's `Member.timeZone`; without it the reader's own time stands alone
 * @param name - the other's name, to be said instead of "theirs"
 * @param relative - "2 hours ago" instead, with the clocks in the tooltip; for what is recent or near
 */
export function Instant({
  at,
  zone,
  name,
  relative = false,
  ...looks
}: TextProps & { at: string; zone?: string; name?: string; relative?: boolean }) {
  const now = useNow();
  const both = bothTimes(at, zone, name);
  return (
    <Text component="time" inherit {...looks} dateTime={at} title={relative ? both : undefined}>
      {relative ? distance(at, now) : both}
    </Text>
  );
}

/** What {@link Instant} says, for a sentence or a label. */
export function bothTimes(at: string, zone?: string, name?: string): string {
  const there = zone === undefined ? null : timeThere(at, zone);
  return there === null ? moment(at) : words.times.both(moment(at), there, name);
}
