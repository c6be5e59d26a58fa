import { Store } from '../shared/store.js';
import { noteViewer } from './session.js';

/** Whether the API could be reached when it was last tried. */
export const reachable = new Store(true);

const lookMs = 2_000;

/** What stands before the API answers these for it when it is away. */
export const isAway = (status: number): boolean => status === 502 || status === 503 || status === 504;

async function answers(): Promise<boolean> {
  try {
    const answer = await fetch('/readyz', { cache: 'no-store' });
    await answer.text(); // to its end: a request of which something is unread stays open, also past a reload
    return answer.ok;
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

/** Resolves once the server answers: at once where it does. */
export async function whenReachable(): Promise<void> {
  if (await answers()) return;
  noteAway();
  await new Promise<void>((resolve) => {
    const stop = reachable.listen(() => {
      if (!reachable.get()) return;
      stop();
      resolve();
    });
  });
}

let requestId: string | null = null;

/** The id of the request that the API answered last, to be told to whoever runs it; null before the first. */
export const lastRequest = (): string | null => requestId;

/** `fetch` for the API: notes whether it can be reached, and whether it still knows whose page this is. */
export const fetchFromApi: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    if (isAway(answer.status)) noteAway();
    else reachable.set(true);
    requestId = answer.headers.get('X-Request-Id') ?? requestId;
    noteViewer(answer);
    return answer;
  } catch (error) {
    if (error instanceof TypeError) noteAway();
    throw error;
  }
};
