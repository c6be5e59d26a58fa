import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '#platform/config';
import { ApiError } from '#platform/errors';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Whether a request may come from the page that sent it. Clients that are no
 * browsers send no Origin. Outside production every name of this machine counts
 * as the site itself, on the site's port.
 */
export function originAllowed(config: Config, request: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  const site = new URL(config.publicUrl);
  if (origin === site.origin || config.corsOrigins.includes(origin)) return true;
  if (config.production || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return loopback.test(asked.hostname) && loopback.test(site.hostname) && asked.port === site.port;
}

/** Refuses what a foreign page sends, whatever cookies come along. */
export function originCheck(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (
      request.method === 'GET' ||
      request.method === 'HEAD' ||
      request.method === 'OPTIONS' ||
      originAllowed(config, request)
    ) {
      return next();
    }
    next(
      ApiError.forbidden(
        'This page may not call Waymark. If the page is yours, ask the operator to add its origin to CORS_ORIGINS.',
      ),
    );
  };
}
