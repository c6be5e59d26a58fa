import DataLoader from 'dataloader';
import { groupedBy } from './per-request.js';
import type { CursorPosition, Page } from './connection.js';

/** The page of one owner's list: a thread's messages, a member's milestones. */
export interface PageOfOne<Filter = undefined> {
  readonly id: string;
  readonly page: Page<CursorPosition>;
  /** What narrows the list, as plain data. */
  readonly filter?: Filter;
}

/**
 * Loads a page of each of several lists with one statement, for lists within
 * lists: fields of the same query have the same page arguments.
 *
 * @param read the same page of the lists of several owners, each in reading order
 * @param ownerOf a row's owner
 */
export function pageLoader<Row, Filter = undefined>(
  read: (ids: readonly string[], page: Page<CursorPosition>, filter: Filter | undefined) => Promise<Row[]>,
  ownerOf: (row: Row) => string,
): DataLoader<PageOfOne<Filter>, Row[], string> {
  const kindOf = ({ page, filter }: PageOfOne<Filter>) => JSON.stringify([page, filter]);
  const keyOf = (one: PageOfOne<Filter>) => one.id + kindOf(one);
  return new DataLoader<PageOfOne<Filter>, Row[], string>(
    async (asked) => {
      const kinds = new Map(asked.map((one) => [kindOf(one), one]));
      const found = new Map<string, Row[]>();
      for (const [kind, { page, filter }] of kinds) {
        const ids = asked.filter((one) => kindOf(one) === kind).map(({ id }) => id);
        groupedBy(ids, await read(ids, page, filter), ownerOf).forEach((rows, index) =>
          found.set(`${ids[index]}${kind}`, rows),
        );
      }
      return asked.map((one) => found.get(keyOf(one)) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

/** How long the list of one owner is. */
export interface CountOfOne<Filter = undefined> {
  readonly id: string;
  /** What narrows the list, as plain data. */
  readonly filter?: Filter;
}

/**
 * Counts the lists of several owners with one statement, for `totalCount` within lists.
 *
 * @param read how long the lists are; an owner without a row has an empty one
 */
export function countLoader<Filter = undefined>(
  read: (
    ids: readonly string[],
    filter: Filter | undefined,
  ) => Promise<readonly { readonly ownerId: string; readonly count: number }[]>,
): DataLoader<CountOfOne<Filter>, number, string> {
  const kindOf = ({ filter }: CountOfOne<Filter>) => JSON.stringify(filter) ?? '';
  const keyOf = (one: CountOfOne<Filter>) => one.id + kindOf(one);
  return new DataLoader<CountOfOne<Filter>, number, string>(
    async (asked) => {
      const kinds = new Map(asked.map((one) => [kindOf(one), one.filter]));
      const found = new Map<string, number>();
      for (const [kind, filter] of kinds) {
        const ids = asked.filter((one) => kindOf(one) === kind).map(({ id }) => id);
        for (const { ownerId, count } of await read(ids, filter)) found.set(ownerId + kind, count);
      }
      return asked.map((one) => found.get(keyOf(one)) ?? 0);
    },
    { cacheKeyFn: keyOf },
  );
}
