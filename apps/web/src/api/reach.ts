import { Store } from '../shared/store.js';
import { noteViewer } from './session.js';

/** Whether the API could be reached when it was last tried. */
export const reachable = new Store(true);

const lookMs = 2_000;

/** What stands before the API answers these for it when it is away. */
export const isAway = (status: number): boolean => status === 502 || status === 503 || status === 504;

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store' })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false; // what `fetch` throws without a network
    throw error;
  }
}

function noteAway(): void {
  if (!reachable.get()) return;
  reachable.set(false);
  const look = async () => {
    if (await answers()) reachable.set(true);
    if (!reachable.get()) setTimeout(() => void look(), lookMs);
  };
  setTimeout(() => void look(), lookMs);
}

/** `fetch` for the API: notes whether it can be reached, and whether it still knows whose page this is. */
export const fetchFromApi: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    if (isAway(answer.status)) noteAway();
    else reachable.set(true);
    noteViewer(answer);
    return answer;
  } catch (error) {
    if (error instanceof TypeError) noteAway();
    throw error;
  }
};
