import { keptTexts } from '../shared/kept-texts.js';

/** A text that the server does not have yet. */
export interface LocalText {
  readonly id: string;
  readonly body: string;
  /** Sequence of the draft from which it went on. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const isText = (value: unknown): value is Omit<LocalText, 'id'> =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  typeof value.body === 'string' &&
  'sequence' in value &&
  typeof value.sequence === 'number' &&
  'at' in value &&
  typeof value.at === 'number';

function read(key: string): Omit<LocalText, 'id'> | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isText(value) ? value : null;
  } catch {
    return null; // nothing is kept for sites here, or somebody else wrote there
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/**
 * What somebody wrote in one place and the server does not have yet, kept in the browser: for a session that
 * is over, a server that is gone, a window that closes. Each window keeps its own, by an id of its own, so
 * that none overwrites another's.
 *
 * @param owner whose: nobody else who uses the browser is shown it
 * @param place where it is being written
 */
export class LocalTexts {
  private readonly prefix: string;

  constructor(owner: string, place: string) {
    this.prefix = `${keptTexts}${owner}:${place}:`;
  }

  keep(id: string, body: string, sequence: number): void {
    try {
      localStorage.setItem(this.prefix + id, JSON.stringify({ body, sequence, at: Date.now() }));
    } catch {
      // Full, or nothing is kept for sites here: the window itself still has it.
    }
  }

  forget(id: string): void {
    try {
      localStorage.removeItem(this.prefix + id);
    } catch {
      // Then it was never kept.
    }
  }

  /** Tells of each that another window of this browser has done with. @returns what ends it */
  whenGone(gone: (id: string) => void): () => void {
    const look = ({ key, newValue }: StorageEvent) => {
      if (newValue === null && key?.startsWith(this.prefix)) gone(key.slice(this.prefix.length));
    };
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }

  /** Oldest first. */
  all(): LocalText[] {
    return keys()
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => {
        const text = read(key);
        return text === null ? [] : [{ id: key.slice(this.prefix.length), ...text }];
      })
      .toSorted((a, b) => a.at - b.at);
  }
}
