import { VisuallyHidden } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';

let said = { text: '', count: 0 };
const listeners = new Set<() => void>();

/** Has a screen reader say something when it comes to it: what changed by itself, elsewhere than the focus. */
export function announce(text: string): void {
  said = { text, count: said.count + 1 };
  for (const listener of listeners) listener();
}

/** The page's one polite live region. The shell has it; it must be there before what it says. */
export function Announcer() {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  const { text, count } = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {/* The same words twice are two pieces of news. */}
      <span key={count}>{text}</span>
    </VisuallyHidden>
  );
}
