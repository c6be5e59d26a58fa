import { useEffect, useRef } from 'react';

/** Asks the API again when somebody comes back to this tab: what they left may have moved on. */
export function useRefreshOnReturn(refresh: (options: { requestPolicy: 'network-only' }) => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') latest.current({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
}
