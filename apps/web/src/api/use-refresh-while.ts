import { useEffect, useRef } from 'react';

const everyMs = 10_000;

/**
 * Asks the API again every ten seconds while something is waited for that no subscription tells of, such as a
 * mentor's answer to one's own request, and somebody looks at the page.
 */
export function useRefreshWhile(
  waits: boolean,
  refresh: (options: { requestPolicy: 'network-only' }) => void,
): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current({ requestPolicy: 'network-only' });
    }, everyMs);
    return () => clearInterval(timer);
  }, [waits]);
}
