import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string };
    publicId?: string;
    signedInAt?: string;
    userAgent?: string;
    returnTo?: string;
  }
}

export const sessionDays = 30;

/** How long a browser may take from our page over GitHub's and back, in milliseconds. */
export const signInPatienceMs = 15 * 60_000;

/** Browsers insist on Secure, Path=/ and no Domain for a `__Host-` name, so no sibling site can plant one. */
export const sessionCookieName = (config: Config): string =>
  config.production ? '__Host-waymark' : 'waymark';

export const sessionCookieOptions = (config: Config) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: config.production,
  path: '/',
  maxAge: sessionDays * 24 * 60 * 60 * 1000,
});

/** Sessions in PostgreSQL; they end 30 days after sign-in, or at once when their row goes. */
export function sessionMiddleware(config: Config, source: DataSource, logger: Logger): RequestHandler {
  const Store = connectPgSimple(session);
  const { master } = source.driver as unknown as { master: Pool };
  return session({
    store: new Store({
      pool: master,
      tableName: 'session',
      disableTouch: true,
      pruneSessionInterval: 15 * 60,
      errorLog: (_what: string, error: unknown) => logger.error({ err: error }, 'pruning sessions failed'),
    }),
    name: sessionCookieName(config),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    cookie: sessionCookieOptions(config),
  });
}
