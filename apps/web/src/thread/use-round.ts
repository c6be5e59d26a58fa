import { useEffect, useRef, useState } from 'react';

/**
 * When following a thread begins again after it was over: when somebody comes back to the page, signed in
 * anew perhaps. `refresh` tells what is true now.
 */
export function useRound(refresh: () => void): { round: number; onOver: () => void } {
  const [round, setRound] = useState(0);
  const over = useRef(false);
  useEffect(() => {
    const again = () => {
      if (!over.current || document.visibilityState !== 'visible') return;
      over.current = false;
      setRound((before) => before + 1);
    };
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, []);
  const onOver = () => {
    over.current = true;
    refresh();
  };
  return { round, onOver };
}
