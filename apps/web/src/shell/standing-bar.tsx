import { Button, Group, Text } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { reachable } from '../api/reach.js';
import { standing } from '../api/session.js';
import { announce } from '../shared/announce.js';
import { useStore } from '../shared/store.js';
import { words } from '../words/first.js';
import classes from './shell.module.css';
import { signInAddress } from './viewer.js';

/**
 * What stands between a page and the API for the moment: it is away, or the session is over. At the foot of the
 * window, below what one is writing, which stays; it goes by itself.
 */
export function StandingBar() {
  const near = useStore(reachable);
  const stands = useStore(standing);
  useSaidWhenOver(near, words.shell.reachableAgain);
  useSaidWhenOver(stands === 'as-before', words.shell.signedInAgain);
  const bar = useRef<HTMLDivElement>(null);
  useRoomFor(bar, near ? stands : 'unreachable');
  return (
    <div ref={bar} role="status" className={classes.standing}>
      {!near && <Text className={classes.bar}>{words.shell.unreachable}</Text>}
      {near && stands === 'ended' && (
        <Group className={classes.bar} justify="space-between">
          <Text>{words.shell.sessionEnded}</Text>
          <Button component="a" href={signInAddress('/signed-in')} target="_blank" color="blaze">
            {words.shell.signInBeside}
          </Button>
        </Group>
      )}
      {near && stands === 'somebody-else' && (
        <Group className={classes.bar} justify="space-between">
          <Text>{words.shell.somebodyElse}</Text>
          <Button onClick={() => location.reload()} color="blaze">
            {words.failed.again}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** What one is writing, with its button below, moves up for the bar; and what gets the focus later stops above it. */
function useRoomFor(bar: RefObject<HTMLElement | null>, shown: string): void {
  useEffect(() => {
    if (bar.current === null) return undefined;
    const { style } = document.documentElement;
    // Its words take more lines when the window becomes narrower.
    const watch = new ResizeObserver(([bar]) => {
      const height = bar?.target.clientHeight ?? 0;
      style.scrollPaddingBottom = height === 0 ? '' : `${height}px`;
    });
    watch.observe(bar.current);
    return () => watch.disconnect();
  }, [bar]);
  useEffect(() => {
    const height = bar.current?.offsetHeight ?? 0;
    const form = document.activeElement?.closest('form');
    const covered = (form?.getBoundingClientRect().bottom ?? 0) - (window.innerHeight - height);
    if (covered > 0 && covered <= height) window.scrollBy(0, covered);
  }, [bar, shown]);
}

function useSaidWhenOver(well: boolean, text: string): void {
  const before = useRef(well);
  useEffect(() => {
    if (well && !before.current) announce(text);
    before.current = well;
  }, [well, text]);
}
