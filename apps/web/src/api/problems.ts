import type { CombinedError, OperationResult } from 'urql';
import { words } from '../words/first.js';
import { type Coded, type Said, sayFailure, sayRefusal } from './said.js';
import { SessionEnded } from './session.js';

/** Why something did not work, in words for the person. */
export interface Problem extends Said {
  /** Of a refusal, to offer more than its words where a page can; null for what failed as a whole. */
  readonly code: string | null;
  /** Path to the input field that caused it. */
  readonly field: readonly string[] | null;
  /** To tell whoever runs the server; null for what the person can settle themselves. */
  readonly requestId: string | null;
}

interface Refusing {
  readonly userErrors: readonly (Coded & { readonly field?: readonly string[] | null })[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether the API knows nobody: the session is over. */
export const isSignedOut = (error: CombinedError): boolean =>
  error.networkError instanceof SessionEnded ||
  error.graphQLErrors.some(({ extensions: { code } }) => code === 'UNAUTHENTICATED');

/** What a whole operation failed with: the network, or the API's top-level errors. */
export function problemsOfError(error: CombinedError): Problem[] {
  if (error.networkError instanceof SessionEnded) {
    return [{ ...words.problems.sessionEnded, code: null, field: null, requestId: null }];
  }
  if (error.networkError !== undefined && error.graphQLErrors.length === 0) {
    return [{ ...words.problems.unreachable, code: null, field: null, requestId: null }];
  }
  return error.graphQLErrors.map(({ message, extensions: { code, requestId } }) =>
    code === 'UNKNOWN_OPERATION'
      ? { ...words.problems.newVersion, code: null, field: null, requestId: null }
      : {
          ...sayFailure({ code, message }),
          ...(code === 'UNAUTHENTICATED' && { hint: words.problems.sessionEnded.hint }),
          code: null,
          field: null,
          requestId: code === 'INTERNAL_SERVER_ERROR' ? text(requestId) : null,
        },
  );
}

const isRefusing = (payload: unknown): payload is Refusing =>
  typeof payload === 'object' && payload !== null && 'userErrors' in payload;

/** What an answer failed with, and what a mutation refused in it; empty when it did what it was asked. */
export const problemsIn = ({ data, error }: Pick<OperationResult<object>, 'data' | 'error'>): Problem[] => [
  ...(error === undefined ? [] : problemsOfError(error)),
  ...(data == null ? [] : refusalsIn(data)),
];

function refusalsIn(data: object): Problem[] {
  return Object.values(data)
    .filter(isRefusing)
    .flatMap(({ userErrors }) => userErrors)
    .map((refusal) => ({
      ...sayRefusal(refusal),
      code: text(refusal.code),
      field: refusal.field ?? null,
      requestId: null,
    }));
}
