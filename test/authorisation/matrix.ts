import type { TestApplication } from '../support/application.js';
import type { ApiClient, GraphqlAnswer, UserErrorAnswer } from '../support/api-client.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';

/**
 * Who may do what: one row for each operation of the schema, one column for each
 * role. `matrix.spec.ts` replays every cell over HTTP, or over a socket for a subscription, and fails when the schema
 * has an operation without a row.
 *
 * A cell is what the API answers:
 * - `OK`: data came, and for a mutation no `userErrors`;
 * - `NULL`: the field is null without any error, as for what one may not see;
 * - a code of `userErrors` or of a top-level error.
 */
export const roles = [
  /** Nobody is signed in. */
  'visitor',
  /** Signed in, but no member of the community. */
  'stranger',
  /** A newcomer of the community who has nothing to do with the row's object. */
  'member',
  /** The newcomer whose object it is: mentee, author, owner. */
  'mentee',
  /** The mentor whose object it is. */
  'mentor',
  /** A coordinator of the community who has nothing to do with the row's object. */
  'coordinator',
] as const;
export type Role = (typeof roles)[number];

export type Cell = 'OK' | 'NULL' | (string & {});

/** People of every role around one community; each row has a world of its own. */
export interface World {
  readonly app: TestApplication;
  readonly community: TestCommunity;
  readonly people: Readonly<Record<Exclude<Role, 'visitor' | 'stranger'>, TestMember>>;
  client(role: Role): ApiClient;
}

export interface Row {
  /** `Query.thread`, `Mutation.acceptRequest`, `Subscription.messagePosted`, … */
  readonly operation: string;
  /** The document; for mutations it must select `userErrors { code }`. */
  readonly document: string;
  /**
   * Makes what the row is about and gives the document's variables: called for each role in the order of the
   * columns, but not again where it takes no `role` and the cell before has changed nothing.
   */
  readonly variables: (
    world: World,
    role: Role,
  ) => Promise<Record<string, unknown>> | Record<string, unknown>;
  readonly cells: Readonly<Record<Role, Cell>>;
}

export async function aWorld(app: TestApplication): Promise<World> {
  const community = await aCommunity(app);
  const stranger = await app.person('stranger');
  const people = {
    member: await aMember(app, community, 'member'),
    mentee: await aMember(app, community, 'mentee'),
    mentor: await aMember(app, community, 'mentor'),
    coordinator: community.coordinator,
  };
  return {
    app,
    community,
    people,
    client: (role) =>
      role === 'visitor' ? app.visitor() : role === 'stranger' ? stranger.api : people[role].api,
  };
}

/** What a cell would say of an answer. */
export function cellOf(row: Row, answer: GraphqlAnswer<Record<string, unknown>>): Cell {
  const [error] = answer.errors;
  if (error !== undefined) return error.extensions.code;
  const value = answer.data?.[row.operation.split('.')[1] ?? ''];
  if (value === null || value === undefined) return 'NULL';
  const [refusal] = (value as { userErrors?: UserErrorAnswer[] }).userErrors ?? [];
  return refusal === undefined ? 'OK' : refusal.code;
}

/** The same answer for everybody who is signed in. */
export const everyMember = (cell: Cell) => ({ member: cell, mentee: cell, mentor: cell, coordinator: cell });
