import { GraphQLError } from 'graphql';

/** The closed set of `extensions.code` at the top level of an answer. */
export const ApiErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  RATE_LIMITED: 'RATE_LIMITED',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  TOO_COMPLEX: 'TOO_COMPLEX',
  UNKNOWN_OPERATION: 'UNKNOWN_OPERATION',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;
export type ApiErrorCode = (typeof ApiErrorCode)[keyof typeof ApiErrorCode];

/** HTTP status of an answer that fails as a whole; a failing field inside a GraphQL answer keeps 200. */
export const httpStatusOf: Record<ApiErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  PAYLOAD_TOO_LARGE: 413,
  TOO_COMPLEX: 400,
  UNKNOWN_OPERATION: 404,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** What is said of a failure that nobody foresaw. It may have come after the change was made, so it promises nothing. */
export const unforeseen =
  'Something went wrong on our side. Please check whether it was done before you try again; if it happens again, tell us the request id.';

/** What is said when the database gave no connection: what failed so was not begun. */
export const unavailable =
  'Waymark is too busy for this just now, and did not do it. Please try again in a moment; nothing that you wrote is lost.';

/** An expected failure of a whole operation, whose message is meant for the client as it is. */
export class ApiError extends GraphQLError {
  readonly code: ApiErrorCode;

  /** `whole`: the operation is refused before it ran, so that the HTTP status says so too. */
  constructor(code: ApiErrorCode, message: string, { whole = false } = {}) {
    super(message, {
      extensions: whole ? { code, http: { status: httpStatusOf[code] } } : { code },
    });
    this.name = 'ApiError';
    this.code = code;
  }

  static unauthenticated(): ApiError {
    return new ApiError(
      'UNAUTHENTICATED',
      'You are not signed in. Sign in with GitHub, or send a valid access token.',
    );
  }

  static forbidden(message: string): ApiError {
    return new ApiError('FORBIDDEN', message);
  }

  /** Also for what exists but is not this viewer's to see: the two must read the same. */
  static notFound(what: string): ApiError {
    return new ApiError(
      'NOT_FOUND',
      `There is no ${what} here that you can see. Check the link, or ask the person who sent it.`,
    );
  }

  static badInput(message: string): ApiError {
    return new ApiError('BAD_USER_INPUT', message);
  }
}
