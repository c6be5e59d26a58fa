import type { IncomingMessage as HttpRequest } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Session, SessionData } from 'express-session';
import type { Credentials } from '#identity';
import type { Actor, SessionActor } from '#platform/auth';
import { ApiError } from '#platform/errors';

declare module 'http' {
  interface IncomingMessage {
    /** Whoever the request's credential stands for; null for a visitor. */
    actor?: Actor | null;
  }
}

type WithSession = HttpRequest & { session?: Session & Partial<SessionData>; sessionID?: string };

export const bearerToken = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '');

export function actorOfSession(request: WithSession): SessionActor | null {
  const userId = request.session?.passport?.user;
  return userId === undefined || request.sessionID === undefined
    ? null
    : { userId, via: 'SESSION', sessionId: request.sessionID };
}

/** @throws ApiError UNAUTHENTICATED: a client that shows a token never quietly becomes a visitor. */
export async function actorOfToken(credentials: Credentials, token: string): Promise<Actor> {
  const actor = await credentials.ofToken(token);
  if (actor === null) {
    throw new ApiError(
      'UNAUTHENTICATED',
      'This access token is not valid: it may be mistyped, expired or revoked. Create a new one in your settings.',
    );
  }
  return actor;
}

/** Says with each answer who asked: a browser whose session ended is told apart from one that never had any. */
function tellWhoAsked(response: Response, actor: Actor | null): void {
  response.setHeader('Waymark-Viewer', actor?.userId ?? 'none');
}

/** Sets `request.actor` by the Authorization header if there is one, else by the session. */
export function authenticate(credentials: Credentials, session: RequestHandler): RequestHandler {
  // Express 5 passes a rejection on to the error handlers.
  return async (request, response, next) => {
    const token = bearerToken(request.headers.authorization);
    if (token !== undefined) {
      request.actor = await actorOfToken(credentials, token);
      tellWhoAsked(response, request.actor);
      return next();
    }
    session(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      request.actor = actorOfSession(request);
      tellWhoAsked(response, request.actor);
      next();
    });
  };
}
