import { VisuallyHidden } from '@mantine/core';
import { Store, useStore } from './store.js';

const said = new Store({ text: '', count: 0 });

/** Has a screen reader say something when it comes to it: what changed by itself, elsewhere than the focus. */
export function announce(text: string): void {
  said.set({ text, count: said.get().count + 1 });
}

/** The page's one polite live region. The shell has it; it must be there before what it says. */
export function Announcer() {
  const { text, count } = useStore(said);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {/* The same words twice are two pieces of news. */}
      <span key={count}>{text}</span>
    </VisuallyHidden>
  );
}
