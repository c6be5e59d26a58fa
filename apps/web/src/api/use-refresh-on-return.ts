import { useEffect, useEffectEvent } from 'react';

/** Asks the API again when somebody comes back to this tab: what they left may have moved on. */
export function useRefreshOnReturn(refresh: (options: { requestPolicy: 'network-only' }) => void): void {
  const askAgain = useEffectEvent(refresh);
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') askAgain({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
}
