import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
  type ValidationRule,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { ApiError } from '#platform/errors';
import { checkCost, operationLimits } from '#platform/graphql';

/** A subscription that may run, or why it may not. */
export type ReadSubscription =
  | { readonly document: DocumentNode; readonly operationName: string | null; readonly refused?: undefined }
  | { readonly refused: readonly GraphQLError[] };

const refuse = (...refused: readonly GraphQLError[]): ReadSubscription => ({ refused });

/**
 * What a socket was asked to subscribe to, under the same rules as operations over HTTP.
 *
 * @param textFor the text to run for a request, which may name a listed one; throws ApiError
 */
export function readSubscription(
  schema: GraphQLSchema,
  rules: readonly ValidationRule[],
  payload: SubscribePayload,
  textFor: (request: SubscribePayload) => string | undefined,
): ReadSubscription {
  let document: DocumentNode;
  try {
    document = parse(textFor(payload) ?? payload.query, { maxTokens: operationLimits.tokens });
  } catch (error) {
    if (error instanceof ApiError) return refuse(error);
    if (!(error instanceof GraphQLError)) throw error;
    return refuse(withCode(error, 'GRAPHQL_PARSE_FAILED'));
  }
  const operation = getOperationAST(document, nameOf(payload));
  if (!operation) {
    return refuse(
      ApiError.badInput('The document has no single operation of this name. Check `operationName`.'),
    );
  }
  if (operation.operation !== 'subscription') {
    return refuse(
      ApiError.badInput(
        'The WebSocket carries subscriptions only. Send queries and mutations as HTTP POST to /graphql.',
      ),
    );
  }
  // Before validating: graphql-js itself fails on what this refuses.
  if (hasConditionAtRoot(document, operation)) {
    return refuse(
      ApiError.badInput('The field of a subscription takes no @skip or @include. Subscribe, or do not.'),
    );
  }
  const faults = validate(schema, document, rules);
  if (faults.length > 0) {
    return refuse(
      ...faults.map((fault) =>
        fault.extensions['code'] === undefined ? withCode(fault, 'GRAPHQL_VALIDATION_FAILED') : fault,
      ),
    );
  }
  try {
    checkCost(schema, document, operation.name?.value, payload.variables);
  } catch (error) {
    if (error instanceof ApiError) return refuse(error);
    throw error;
  }
  return { document, operationName: operation.name?.value ?? null };
}

/** Clients that have no name to give send an empty one. */
const nameOf = ({ operationName }: SubscribePayload) => (operationName === '' ? null : operationName);

const withCode = (error: GraphQLError, code: string) =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } });

/** Whether a directive stands on what the operation selects at its root, fragments included. */
function hasConditionAtRoot(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const seen = new Set<string>();
  const conditional = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if ((selection.directives ?? []).length > 0) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return conditional(selection.selectionSet);
      if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) return false;
      seen.add(selection.name.value);
      return document.definitions.some(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === selection.name.value &&
          conditional(definition.selectionSet),
      );
    });
  return conditional(operation.selectionSet);
}
