import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';

/** A page was changed and its heading has not had the focus yet, because it is not there before its data. */
let due = false;

const isField = (element: Element | null): boolean =>
  element?.matches('input, textarea, select, [contenteditable="true"]') === true;

/** Whether a page took the focus itself, or the address names the place on it. */
const hasItsOwn = (): boolean => location.hash !== '' || isField(document.activeElement);

function focus(heading: HTMLElement): void {
  due = false;
  if (!hasItsOwn()) heading.focus({ preventScroll: true });
}

/** After a change of the page the focus goes to its heading, so that a screen reader says where one is. */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        due = true;
        const heading = document.querySelector<HTMLElement>('#content h1');
        if (heading !== null) focus(heading);
      }),
    [router],
  );
}

/** For a heading that comes after its page. */
export function useFocusIfDue(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (due && heading.current !== null) focus(heading.current);
  }, [heading]);
}
