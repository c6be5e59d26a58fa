import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WebFiles } from './web-files.js';

const list = z.array(z.string().regex(/^\/(?:\$?[\w-]+\/?)*$/)).nonempty();

/** The addresses of the web client's pages: `addresses.json`, which the client's build writes from its tree of routes. */
export class PageAddresses {
  private constructor(private readonly patterns: readonly RegExp[]) {}

  /** Nothing is an address of a client that is not there, or has no list. @throws Error when the list is damaged */
  static of({ client }: Pick<WebFiles, 'client'>): PageAddresses {
    const file = client === null ? null : join(client, 'addresses.json');
    if (file === null || !existsSync(file)) return new PageAddresses([]);
    return new PageAddresses(list.parse(JSON.parse(readFileSync(file, 'utf8'))).map(patternOf));
  }

  /** Whether the client has a page at a path, as the browser sends it. What the page shows may not exist all the same. */
  has(path: string): boolean {
    return this.patterns.some((pattern) => pattern.test(path));
  }
}

/** As the client compares: a part in any case, with or without a slash at the end; `$…` is any one part. */
const patternOf = (address: string): RegExp =>
  new RegExp(`^${address.replace(/\/$/, '').replaceAll(/\$[\w-]+/g, '[^/]+')}/?$`, 'i');
