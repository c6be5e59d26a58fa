import { MethodNotAllowedException, NotFoundException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { RequestHandler } from 'express';

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
