import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { epochDayOf } from '#domain/availability';
import { isId } from '#platform/database';
import { ApiError } from '#platform/errors';

export const pageLimit = 100;
export const defaultPage = 20;

@ObjectType('PageInfo', { description: 'Where a page lies in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something lies before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item of the page; null when it is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item of the page; null when it is empty.',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  /** Loaded when it is read, as `totalCount`: a promise that nobody awaits would end the process when it fails. */
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  /** Counted when it is read, which is only when the query asks for it: do not spread a connection. */
  readonly totalCount: number | Promise<number>;
}

/** Makes the Relay types `XConnection` and `XEdge` for a node type. */
export function connectionOf<Node>(node: () => Type<Node>, name: string, of: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of ${of}, with its place in the list.` })
  class EdgeType {
    @Field(() => String, {
      description: 'An opaque mark of this place; give it back as `after` or `before`.',
    })
    cursor!: string;

    @Field(node, { description: 'The item.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${of} (Relay connection).` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items of this page, in order.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, as far as the viewer may see them.' })
    totalCount!: number;
  }
  Object.defineProperty(EdgeType, 'name', { value: `${name}Edge` });
  Object.defineProperty(ConnectionType, 'name', { value: `${name}Connection` });
  return ConnectionType;
}

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items, from 1 to ${pageLimit}; ${defaultPage} when absent.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items counted from the end, from 1 to ${pageLimit}; not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;
}

/** A page as a repository understands it: `limit` rows from one side, between two positions. */
export interface Page<Position> {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** What a cursor holds: the sort key of its row, as JSON values. */
export type CursorPosition = readonly (string | number)[];

export const encodeCursor = (position: CursorPosition): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** What a part of a cursor's position has to be; `date` is `2026-11-22`. */
export type CursorPart = 'string' | 'number' | 'id' | 'date';

const fitsPart: Readonly<Record<CursorPart, (part: unknown) => boolean>> = {
  string: (part) => typeof part === 'string' && !part.includes('\0'),
  number: (part) => typeof part === 'number' && Number.isFinite(part),
  id: (part) => typeof part === 'string' && isId(part),
  date: (part) => typeof part === 'string' && epochDayOf(part) !== null,
};

function decodeCursor(cursor: string, shape: readonly CursorPart[]): CursorPosition {
  const forged = () =>
    ApiError.badInput(
      'This cursor is not one of ours. Take cursors from `pageInfo` or `edges` of an earlier page.',
    );
  let position: unknown;
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw forged();
    throw error;
  }
  const fits =
    Array.isArray(position) &&
    position.length === shape.length &&
    shape.every((part, index) => fitsPart[part](position[index]));
  if (!fits) throw forged();
  return position as CursorPosition;
}

function size(value: number, name: string): number {
  if (value < 1 || value > pageLimit) {
    throw ApiError.badInput(
      `\`${name}\` must be between 1 and ${pageLimit}; page on with \`${name === 'first' ? 'after' : 'before'}\` for more.`,
    );
  }
  return value;
}

/**
 * Reads page arguments. `shape`: the types of the parts of a cursor's position.
 *
 * @throws ApiError BAD_USER_INPUT for a size outside 1–100, `first` with `last`, or a cursor that is not ours.
 */
export function readPage(args: PageArgs, shape: readonly CursorPart[]): Page<CursorPosition> {
  if (args.first != null && args.last != null) {
    throw ApiError.badInput('Give either `first` or `last`, not both.');
  }
  const backward = args.last != null;
  return {
    limit: backward ? size(args.last ?? defaultPage, 'last') : size(args.first ?? defaultPage, 'first'),
    backward,
    after: args.after == null ? null : decodeCursor(args.after, shape),
    before: args.before == null ? null : decodeCursor(args.before, shape),
  };
}

/**
 * Makes a connection of rows that were read with one more than `page.limit`, in
 * reading order (which is backward for `last`).
 */
export function toConnection<Row, Node = Row>(
  rows: readonly Row[],
  page: Page<CursorPosition>,
  options: {
    position: (row: Row) => CursorPosition;
    node: (row: Row) => Node;
    totalCount: number | (() => Promise<number>);
  },
): Connection<Node> {
  const more = rows.length > page.limit;
  const kept = rows.slice(0, page.limit);
  if (page.backward) kept.reverse();
  const edges = kept.map((row) => ({
    cursor: encodeCursor(options.position(row)),
    get node() {
      return options.node(row);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.before !== null || (!page.backward && more),
      hasPreviousPage: page.after !== null || (page.backward && more),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      const { totalCount } = options;
      return typeof totalCount === 'function' ? totalCount() : totalCount;
    },
  };
}
