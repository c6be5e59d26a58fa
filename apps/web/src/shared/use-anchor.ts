import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a part of a page that links name behind `#`, and that comes after its page, with its data: it comes into sight,
 * and the focus goes to its heading.
 */
export function useAnchor<Part extends HTMLElement>(anchor: string | undefined): RefObject<Part | null> {
  const { hash } = useLocation();
  const part = useRef<Part>(null);
  const named = anchor !== undefined && hash === anchor;
  useEffect(() => {
    if (!named || part.current === null) return;
    part.current.scrollIntoView();
    part.current.querySelector('h2')?.focus({ preventScroll: true });
  }, [named]);
  return part;
}
