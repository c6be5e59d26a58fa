import { useEffect, useRef, useState } from 'react';

/**
 * Shows what somebody chose before the API has answered, and what the API has again when it refuses. What is chosen
 * while an answer is awaited is sent after it, and of several such choices the last. ARCHITECTURE.md says where this
 * is right.
 *
 * @param actual what the API has; counts again as soon as it is another
 * @param save tells the API; @returns whether that took it
 */
export function useAtOnce<Value>(
  actual: Value,
  save: (chosen: Value) => Promise<boolean>,
): readonly [shown: Value, choose: (chosen: Value) => void] {
  const [chosen, setChosen] = useState<{ readonly value: Value } | null>(null);
  const sending = useRef({ newest: 0, answered: 0, last: Promise.resolve() });
  useEffect(() => {
    const { newest, answered } = sending.current;
    if (newest === answered) setChosen(null);
  }, [actual]);

  const send = async (value: Value, mine: number) => {
    if (mine !== sending.current.newest) return;
    const taken = await save(value);
    sending.current.answered = mine;
    if (!taken && mine === sending.current.newest) setChosen(null);
  };
  const choose = (value: Value) => {
    setChosen({ value });
    sending.current.newest += 1;
    const mine = sending.current.newest;
    sending.current.last = sending.current.last.then(() => send(value, mine));
  };
  return [chosen === null ? actual : chosen.value, choose];
}
