import { whenReachable } from '../api/reach.js';

/** How browsers and the bundler's loader say that a file is not there. */
const unavailable =
  /dynamically imported module|module script failed|error loading dynamically|preload CSS|text\/html/i;
/** The loader asks for a style sheet once for each page load, and would show the part without it ever after. */
const unstyled = /preload CSS/i;

/** A part of the client did not come though the server answers: a new version has replaced it, or it came without its looks. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}

/**
 * Loads a part of the client. While the server is away it waits, and the page that one is on stays; then it tries
 * once more.
 *
 * @returns a function, since what is asked for again has to know what became of it before
 */
export function partOf<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let missing: MissingPart | null = null;
  const attempt = async (): Promise<Part> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error) || !unavailable.test(error.message)) throw error;
      // Not the browser's own words: at those the router would reload by itself, away or not, and once more than we do.
      const gone = new MissingPart(`A part of the client is missing: ${error.message}`, { cause: error });
      if (unstyled.test(error.message)) missing = gone;
      throw gone;
    }
  };
  return async () => {
    if (missing !== null) throw missing;
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      await whenReachable();
      if (missing !== null) throw missing;
      return attempt();
    }
  };
}
