import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Next, Post, Req, Res } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { SignOut, type User } from '#identity';
import { Public } from '#platform/auth';
import { Config } from '#platform/config';
import { currentRequestId } from '#platform/logging';
import { Log } from '../log.js';
import { actorOfSession } from './authenticate.js';
import { GithubPassport } from './github-passport.js';
import { ownPath } from './own-path.js';
import { type Problem, sendProblemPage } from './problem-page.js';
import { sessionCookieName, sessionCookieOptions, signInPatienceMs } from './session.js';
import { insecureProblem, signInProblemOf, signInProblems } from './sign-in-problems.js';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

@Controller('auth')
export class AuthController {
  constructor(
    private readonly config: Config,
    private readonly passport: GithubPassport,
    private readonly endSession: SignOut,
    @Inject(Log) private readonly log: Logger,
  ) {}

  /** Sends the browser to GitHub. `?returnTo=/path`: where to go afterwards. */
  @Public()
  @Get('github')
  start(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    const { production, publicUrl } = this.config;
    if (production && !request.secure) return this.tell(response, insecureProblem(publicUrl));
    // The session cookie belongs to one host name, and GitHub answers to the public one.
    if (!production && request.headers.host !== new URL(publicUrl).host) {
      return response.redirect(`${publicUrl}${request.originalUrl}`);
    }
    const { session } = request;
    session.returnTo = ownPath(request.query['returnTo']);
    // Whoever only looks at GitHub's page and leaves is not kept for a month.
    if (session.passport?.user === undefined) session.cookie.maxAge = signInPatienceMs;
    (this.passport.authenticate('github') as Middleware)(request, response, next);
  }

  /** Where GitHub sends the browser back to. */
  @Public()
  @Get('github/callback')
  finish(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    const { error, code } = request.query;
    if (error === 'access_denied') return this.tell(response, signInProblems.refused);
    // Without either, passport would begin another sign-in here.
    if (error === undefined && (typeof code !== 'string' || code === '')) {
      return this.tell(response, signInProblems.stale);
    }
    const returnTo = ownPath(request.session.returnTo);
    const answered = (failure: unknown, user: User | false | undefined): void => {
      if (failure) return this.fail(response, failure);
      if (!user) return this.tell(response, signInProblems.stale);
      // Whoever was signed in here before is signed out, with the sockets that they opened.
      this.endSessionOf(request).then(
        () => this.logIn(request, response, user, returnTo),
        (error: unknown) => this.fail(response, error),
      );
    };
    (this.passport.authenticate('github', answered) as Middleware)(request, response, next);
  }

  /** Ends the session at once, for the browser and for whoever may hold its cookie. */
  @Public()
  @Post('sign-out')
  async signOut(
    @Req() request: Request,
    @Res() response: Response,
    @Next() next: NextFunction,
  ): Promise<void> {
    await this.endSessionOf(request);
    request.session.destroy((error: unknown) => {
      if (error) return next(error);
      const { maxAge: _, ...cookie } = sessionCookieOptions(this.config);
      response.clearCookie(sessionCookieName(this.config), cookie);
      if (request.accepts(['json', 'html']) === 'html') response.redirect(303, '/');
      else response.status(204).end();
    });
  }

  private async endSessionOf(request: Request): Promise<void> {
    const actor = actorOfSession(request);
    if (actor !== null) await this.endSession.run(actor);
  }

  private logIn(request: Request, response: Response, user: User, returnTo: string): void {
    // Makes a new session id, so that one planted before sign-in is worth nothing after it.
    request.logIn(user, (error: unknown) => {
      if (error) return this.fail(response, error);
      request.session.publicId = randomUUID();
      request.session.signedInAt = new Date().toISOString();
      const userAgent = request.headers['user-agent']?.slice(0, 300);
      if (userAgent !== undefined) request.session.userAgent = userAgent;
      request.session.save((failure: unknown) =>
        failure ? this.fail(response, failure) : response.redirect(returnTo),
      );
    });
  }

  private fail(response: Response, error: unknown): void {
    const problem = signInProblemOf(error);
    if (problem === signInProblems.ours) this.log.error({ err: error }, 'sign-in failed');
    else this.log.warn({ title: problem.title }, 'sign-in failed');
    this.tell(response, problem);
  }

  private tell(response: Response, problem: Problem): void {
    sendProblemPage(response, problem, currentRequestId());
  }
}
