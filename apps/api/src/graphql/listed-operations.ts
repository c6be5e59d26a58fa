import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, parse, validate, type ValidationRule } from 'graphql';
import { z } from 'zod';
import type { Actor } from '#platform/auth';
import type { Config } from '#platform/config';
import { ApiError } from '#platform/errors';
import type { WebFiles } from '../web/index.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const list = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

/** What a client sends to run an operation by its hash, as Apollo's persisted queries have it. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

const byHash = z.object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }) });

/**
 * The operations of the web client that this API serves, by the SHA-256 of their text: `operations.json`, which
 * the client's build writes. Nobody can add one while the API runs.
 */
export class ListedOperations {
  private constructor(private readonly texts: ReadonlyMap<string, string>) {}

  /** @throws Error when the list is damaged */
  static of({ client }: Pick<WebFiles, 'client'>): ListedOperations {
    const file = client === null ? null : join(client, 'operations.json');
    if (file === null || !existsSync(file)) return new ListedOperations(new Map());
    const texts = Object.entries(list.parse(JSON.parse(readFileSync(file, 'utf8'))));
    const damaged = texts.find(([hash, text]) => sha256(text) !== hash);
    if (damaged !== undefined)
      throw new Error(`${file}: the hash ${damaged[0]} is not that of its operation`);
    return new ListedOperations(new Map(texts));
  }

  get size(): number {
    return this.texts.size;
  }

  /** @throws Error naming every operation that this API would refuse: the client was built from another schema */
  check(schema: GraphQLSchema, rules: readonly ValidationRule[]): void {
    const faults = [...this.texts.values()].flatMap((text) =>
      validate(schema, parse(text), rules).map(({ message }) => `${text.split('{')[0]?.trim()}: ${message}`),
    );
    if (faults.length === 0) return;
    throw new Error(
      `The web client does not fit this API; build both from the same sources (npm run build, npm run build:web):\n${faults.join('\n')}`,
    );
  }

  /**
   * The text to run for a request: its own, or the listed one that it names by hash; undefined when it has neither.
   *
   * @throws ApiError UNKNOWN_OPERATION; FORBIDDEN where only listed operations run without an access token
   */
  textFor(request: OperationRequest, actor: Actor | null, config: Config): string | undefined {
    const { query } = request;
    if (typeof query === 'string' && query !== '') {
      const free = config.operationsWithoutToken === 'any' || actor?.via === 'TOKEN';
      if (free || this.texts.has(sha256(query))) return query;
      throw new ApiError(
        'FORBIDDEN',
        'Without an access token, Waymark runs only the operations of its own pages here. Sign in there, create a token in your settings, and send it as `Authorization: Bearer`.',
      );
    }
    const named = byHash.safeParse(request.extensions);
    if (!named.success) return undefined;
    const text = this.texts.get(named.data.persistedQuery.sha256Hash);
    if (text !== undefined) return text;
    throw new ApiError(
      'UNKNOWN_OPERATION',
      'No operation of this hash is listed here: the page may be of an older version, so load it again. Other clients send the text of an operation as `query`.',
    );
  }
}
