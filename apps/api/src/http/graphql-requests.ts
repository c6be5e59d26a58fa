import { MethodNotAllowedException, NotFoundException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { getOperationAST, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import type { Config } from '#platform/config';
import { operationLimits, subscriptionOverHttp } from '#platform/graphql';
import type { ListedOperations } from '../graphql/listed-operations.js';

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

interface Body {
  query?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/**
 * Reads the body before Apollo does: a hash becomes the text of the operation that is listed under it, an empty
 * `operationName` is none, and a subscription belongs to the WebSocket. graphql-js fails on some of those, so
 * they do not get that far. What cannot be parsed is Apollo's to refuse.
 */
export function graphqlBodies(listed: ListedOperations, config: Config): RequestHandler {
  return (request, _response, next) => {
    const body = request.body as Body | undefined;
    if (body === undefined) return next();
    if (body.operationName === '') delete body.operationName;
    const text = listed.textFor(body, request.actor ?? null, config);
    if (text === undefined) return next();
    if (body.query !== text) {
      body.query = text;
      delete body.extensions; // Apollo's own persisted queries are off, and it refuses whoever asks for them
    }
    next(isSubscription(text, body.operationName) ? subscriptionOverHttp() : undefined);
  };
}

function isSubscription(text: string, operationName: unknown): boolean {
  if (!text.includes('subscription')) return false;
  const name = typeof operationName === 'string' ? operationName : null;
  return operationOf(text, name)?.operation === 'subscription';
}

function operationOf(query: string, name: string | null): OperationDefinitionNode | null | undefined {
  try {
    return getOperationAST(parse(query, { maxTokens: operationLimits.tokens, noLocation: true }), name);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
