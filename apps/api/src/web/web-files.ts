import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of built pages; null for what is not served. */
export class WebFiles {
  constructor(
    readonly client: string | null,
    readonly explorer: string | null,
  ) {}

  /** Nothing but the API. */
  static readonly none = new WebFiles(null, null);

  /**
   * What the builds left in `dist`. The API works without either; the explorer
   * is a tool for developers, and never there in production.
   */
  static builtIn(dist: string, { production }: { production: boolean }): WebFiles {
    const built = (folder: string) => (existsSync(join(folder, 'index.html')) ? folder : null);
    return new WebFiles(built(join(dist, 'web')), production ? null : built(join(dist, 'graphiql')));
  }
}
