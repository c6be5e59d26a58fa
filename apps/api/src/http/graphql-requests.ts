import { MethodNotAllowedException, NotFoundException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { getOperationAST, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { operationLimits, subscriptionOverHttp } from '#platform/graphql';

const json = /^application\/json *(;|$)/i;

/**
 * Lets through what can be a GraphQL request: POST, JSON, and exactly this
 * address. A foreign page cannot send JSON without being asked for CORS first,
 * and nothing is ever read or changed by following a link.
 */
export const graphqlRequests: RequestHandler = (request, response, next) => {
  if (request.path !== '/') return next(new NotFoundException());
  if (request.method !== 'POST') {
    response.set('Allow', 'POST');
    return next(new MethodNotAllowedException());
  }
  next(json.test(request.headers['content-type'] ?? '') ? undefined : new UnsupportedMediaTypeException());
};

/**
 * Reads the body before Apollo does: an empty `operationName` is none, and a
 * subscription belongs to the WebSocket. graphql-js fails on some of those, so
 * they do not get that far. What cannot be parsed is Apollo's to refuse.
 */
export const graphqlBodies: RequestHandler = (request, _response, next) => {
  const body = request.body as { query?: unknown; operationName?: unknown } | undefined;
  if (body?.operationName === '') delete body.operationName;
  const { query, operationName } = body ?? {};
  if (typeof query !== 'string' || !query.includes('subscription')) return next();
  const name = typeof operationName === 'string' ? operationName : null;
  next(operationOf(query, name)?.operation === 'subscription' ? subscriptionOverHttp() : undefined);
};

function operationOf(query: string, name: string | null): OperationDefinitionNode | null | undefined {
  try {
    return getOperationAST(parse(query, { maxTokens: operationLimits.tokens, noLocation: true }), name);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
