import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Next, Post, Req, Res } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import passport from 'passport';
import type { User } from '#identity';
import { Public } from '#platform/auth';
import { Config } from '#platform/config';
import { currentRequestId } from '#platform/logging';
import { GithubAnswerError } from './github-api.js';
import { type Problem, sendProblemPage } from './problem-page.js';
import { sessionCookieName } from './session.js';

const again = { href: '/auth/github', text: 'Try signing in again' };

const problems = {
  refused: {
    status: 403,
    title: 'You did not sign in',
    text: 'GitHub tells us that you would rather not share who you are. That is fine: no account was made. You can sign in whenever you like.',
    link: again,
  },
  stale: {
    status: 400,
    title: 'That sign-in has gone stale',
    text: 'This answer does not belong to a sign-in that began in this browser, or it was used already. No account was made. Starting afresh usually helps; if not, check that your browser keeps cookies for this site.',
    link: again,
  },
  broken: {
    status: 502,
    title: 'GitHub did not answer as it should',
    text: 'We could not learn from GitHub who you are, so no account was made and nothing was changed. GitHub may be having a bad moment; please try again in a few minutes.',
    link: again,
  },
} as const satisfies Record<string, Problem>;

/** Only a path of our own site: `//evil.example` and `/\evil.example` are other sites to a browser. */
export function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length <= 1_000
    ? path
    : '/';
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof GithubAnswerError) return problems.broken;
  if (!(error instanceof Error)) return null;
  // passport-oauth2's names for what GitHub's side got wrong: TokenError for a refused code, InternalOAuthError for the rest.
  if (error.name === 'TokenError') return problems.stale;
  if (error.name === 'AuthorizationError') return problems.refused;
  if (error.name === 'InternalOAuthError') return problems.broken;
  // A token answer that is no JSON and no form ends up here, as passport-oauth2's plain Error.
  return error.message.includes('access token') ? problems.broken : null;
}

@Controller('auth')
export class AuthController {
  constructor(private readonly config: Config) {}

  /** Sends the browser to GitHub. `?returnTo=/path`: where to go afterwards. */
  @Public()
  @Get('github')
  start(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    // The session cookie belongs to one host name, and GitHub answers to the public one.
    if (!this.config.production && request.headers.host !== new URL(this.config.publicUrl).host) {
      response.redirect(`${this.config.publicUrl}${request.originalUrl}`);
      return;
    }
    request.session.returnTo = ownPath(request.query['returnTo']);
    (passport.authenticate('github') as (req: Request, res: Response, next: NextFunction) => void)(
      request,
      response,
      next,
    );
  }

  /** Where GitHub sends the browser back to. */
  @Public()
  @Get('github/callback')
  finish(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    const returnTo = ownPath(request.session.returnTo);
    const handle = passport.authenticate('github', (error: unknown, user: User | false | undefined) => {
      const problem =
        request.query['error'] === 'access_denied'
          ? problems.refused
          : error
            ? problemOf(error)
            : user
              ? null
              : problems.stale;
      if (problem !== null) return sendProblemPage(response, problem, currentRequestId());
      if (error) return next(error);
      this.logIn(request, response, next, user as User, returnTo);
    }) as (req: Request, res: Response, next: NextFunction) => void;
    handle(request, response, next);
  }

  /** Ends the session at once, for the browser and for whoever may hold its cookie. */
  @Public()
  @Post('sign-out')
  @HttpCode(204)
  signOut(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    request.session.destroy((error: unknown) => {
      if (error) return next(error);
      response.clearCookie(sessionCookieName(this.config), {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: this.config.production,
      });
      if (request.accepts(['json', 'html']) === 'html') response.redirect(303, '/');
      else response.status(204).end();
    });
  }

  private logIn(
    request: Request,
    response: Response,
    next: NextFunction,
    user: User,
    returnTo: string,
  ): void {
    // Makes a new session id, so that one planted before sign-in is worth nothing after it.
    request.logIn(user, (error: unknown) => {
      if (error) return next(error);
      request.session.publicId = randomUUID();
      request.session.signedInAt = new Date().toISOString();
      const userAgent = request.headers['user-agent']?.slice(0, 300);
      if (userAgent !== undefined) request.session.userAgent = userAgent;
      request.session.save((failure: unknown) => (failure ? next(failure) : response.redirect(returnTo)));
    });
  }
}
