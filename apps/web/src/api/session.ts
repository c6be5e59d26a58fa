import { Store } from '../shared/store.js';

/** Whether the API still takes this page for whom it took it first. */
export type Standing = 'as-before' | 'ended' | 'somebody-else';

export const standing = new Store<Standing>('as-before');

/** In place of an answer that was meant for a visitor, or for somebody else, while this page is another's. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

/** The API's word for who asked, on each of its answers. */
const header = 'Waymark-Viewer';
const nobody = 'none';

/** Whose page this is; null while nobody has signed in. A page is loaded anew when somebody signs out. */
let owner: string | null = null;

/**
 * Notes who an answer is for.
 * @throws SessionEnded when it is not for whose page this is: taken as it is, it would take forms away from under
 * somebody's fingers, with what they wrote
 */
export function noteViewer(answer: Response): void {
  const asked = answer.headers.get(header);
  if (asked === null) return; // from a proxy perhaps, which knows nobody
  if (owner === null) owner = asked === nobody ? null : asked;
  if (owner === null || asked === owner) return standing.set('as-before');
  standing.set(asked === nobody ? 'ended' : 'somebody-else');
  throw new SessionEnded();
}

/** Runs something once, as soon as this page's owner is signed in again. @returns what calls it off */
export function onceStanding(run: () => void): () => void {
  const stop = standing.listen(() => {
    if (standing.get() !== 'as-before') return;
    stop();
    run();
  });
  return stop;
}
