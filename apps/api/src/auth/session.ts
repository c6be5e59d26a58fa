import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
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

/** Browsers insist on Secure, Path=/ and no Domain for a `__Host-` name, so no sibling site can plant one. */
export const sessionCookieName = (config: Config): string =>
  config.production ? '__Host-waymark' : 'waymark';

/** Sessions in PostgreSQL; they end 30 days after sign-in, or at once when their row goes. */
export function sessionMiddleware(config: Config, source: DataSource): RequestHandler {
  const Store = connectPgSimple(session);
  const { master } = source.driver as unknown as { master: Pool };
  return session({
    store: new Store({
      pool: master,
      tableName: 'session',
      disableTouch: true,
      pruneSessionInterval: 15 * 60,
    }),
    name: sessionCookieName(config),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.production,
      path: '/',
      maxAge: sessionDays * 24 * 60 * 60 * 1000,
    },
  });
}
