import DataLoader from 'dataloader';
import { isId } from '#platform/database';
import { type ForwardPageArgs, forgedCursor, readPage } from './connection.js';
import type { GraphqlContext } from './context.js';
import { perRequest } from './per-request.js';

/**
 * Loaders for lists that hang below the items of another list, such as the threads of
 * each of twenty mentorships: the pages of all owners in one statement. One loader for
 * each distinct `args`, which must be plain data.
 *
 * @param read gives one value for each owner, in their order
 */
export function loaderPerArguments<Args extends object, Value>(
  read: (ownerIds: readonly string[], args: Args, context: GraphqlContext) => Promise<Value[]>,
): (context: GraphqlContext, args: Args) => DataLoader<string, Value> {
  const loaders = perRequest(() => new Map<string, DataLoader<string, Value>>());
  return (context, args) => {
    const key = JSON.stringify(args);
    const made = loaders(context);
    const loader = made.get(key) ?? new DataLoader((ownerIds) => read(ownerIds, args, context));
    made.set(key, loader);
    return loader;
  };
}

/** A page of a list that is ordered by id, which is the order in which its rows were made (UUIDv7). */
export interface IdPage {
  readonly limit: number;
  readonly after: string | null;
}

/** @throws ApiError BAD_USER_INPUT for a size outside 1–100 or a cursor that is not ours. */
export function readIdPage(args: ForwardPageArgs): IdPage {
  const page = readPage(args, ['string']);
  if (page.after === null) return { limit: page.limit, after: null };
  const [after] = page.after;
  if (typeof after !== 'string' || !isId(after)) throw forgedCursor();
  return { limit: page.limit, after };
}
