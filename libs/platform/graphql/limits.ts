import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import {
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
  fieldExtensionsEstimator,
  getComplexity,
} from 'graphql-query-complexity';
import { ApiError } from '#platform/errors';
import { defaultPage, pageLimit } from './connection.js';

/** Limits of one operation, the same over HTTP and over the WebSocket. */
export const operationLimits = {
  /** Levels of nested selections; introspection not counted. */
  depth: 12,
  /** Aliases in one document. */
  aliases: 30,
  /** Lexical tokens in one document. */
  tokens: 2_000,
  /** Fields that an answer may have, estimated: pages count their size, lists `assumedListLength`. */
  cost: 10_000,
  /** Bytes of an HTTP body. */
  bodyBytes: 256 * 1024,
  /** Bytes of a WebSocket frame. */
  frameBytes: 64 * 1024,
  /** Live subscriptions on one socket. */
  subscriptionsPerSocket: 50,
} as const;

const assumedListLength = 5;

/** Cost of a field whose answer may be as large as a thousand others: `complexity: ({ childComplexity }) => expensive + childComplexity`. */
export const expensive = 1_000;

const tooComplex = (what: string) =>
  new ApiError('TOO_COMPLEX', `${what} Split the operation into smaller ones, or ask for smaller pages.`, {
    whole: true,
  });

const report = (message: string) => ({
  onReject: [
    (context: ValidationContext | null, _error: GraphQLError) => context?.reportError(tooComplex(message)),
  ],
  propagateOnRejection: false,
});

/** Rules for both transports. Introspection is closed in production: the schema is published as a file. */
export function validationRules(production: boolean): ValidationRule[] {
  return [
    maxDepthRule({
      n: operationLimits.depth,
      flattenFragments: true, // a fragment is a way to write, not a level of the answer
      ...report(`The operation is nested deeper than ${operationLimits.depth} levels.`),
    }),
    maxAliasesRule({
      n: operationLimits.aliases,
      ...report(`The operation has more than ${operationLimits.aliases} aliases.`),
    }),
    ...(production ? [NoSchemaIntrospectionCustomRule] : []),
  ];
}

/** Cost of a connection: that of one edge, as often as its page may have edges. */
export function pageCost({
  args,
  childComplexity,
}: Pick<ComplexityEstimatorArgs, 'args' | 'childComplexity'>): number {
  const asked = (args['first'] ?? args['last'] ?? defaultPage) as number;
  return 1 + Math.min(Math.max(asked, 1), pageLimit) * childComplexity;
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  // Clients that cache add it to every selection by themselves, and it is known without asking anything.
  if (field.name === '__typename') return 0;
  const named = getNamedType(field.type);
  if (named.name.endsWith('Connection')) return pageCost({ args, childComplexity });
  // The edges of a connection are as many as its page, which is already counted.
  const listed = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return 1 + childComplexity * (listed ? assumedListLength : 1);
};

/**
 * @throws ApiError TOO_COMPLEX when the answer would be larger than the limit;
 * BAD_USER_INPUT for variables that do not fit, which the cost depends on.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
): void {
  const cost = estimatedCost({
    schema,
    query: document,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    estimators: [fieldExtensionsEstimator(), estimate], // what a field says of itself goes first
    maxQueryNodes: operationLimits.cost,
  });
  if (cost > operationLimits.cost) {
    throw tooComplex(
      `The answer would have about ${cost} fields, more than ${operationLimits.cost.toLocaleString('en')}.`,
    );
  }
}

function estimatedCost(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Fragments that spread each other double with every line; the count stops at `maxQueryNodes`.
    if (error.message.includes('maximum allowed number of nodes')) {
      throw tooComplex(
        `Its fragments unfold to more than ${operationLimits.cost.toLocaleString('en')} fields.`,
      );
    }
    throw new ApiError('BAD_USER_INPUT', error.message, { whole: true });
  }
}

/** Refuses a subscription that comes over HTTP. */
export const subscriptionOverHttp = () =>
  new ApiError(
    'BAD_USER_INPUT',
    'Subscriptions come over the WebSocket at this address (graphql-transport-ws), not over HTTP.',
    { whole: true },
  );

/** What the validation rules cannot know: the variables, and which operation of a document runs. Over HTTP. */
export const operationLimitsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        // Without an operation of that name there is nothing to count, and Apollo says so next.
        if (operation) checkCost(schema, document, operation.name?.value, request.variables);
        return Promise.resolve();
      },
    }),
};
