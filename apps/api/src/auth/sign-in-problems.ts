import { GithubAnswerError } from '#platform/github';
import { StaleCodeError } from './github-api.js';
import type { Problem } from './problem-page.js';

const again = { href: '/auth/github', text: 'Try signing in again' };

export const signInProblems = {
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
  ours: {
    status: 500,
    title: 'We could not sign you in',
    text: 'Something went wrong on our side. Please try again in a few minutes; if it happens again, tell us the request number below.',
    link: again,
  },
} as const satisfies Record<string, Problem>;

/** For a browser that came without https: it would not keep the session cookie. */
export const insecureProblem = (publicUrl: string): Problem => ({
  status: 400,
  title: 'Please come by https',
  text: 'Signing in needs a secure connection, and this one is not. Follow the link below; if it leads you here again, tell whoever runs this site that the proxy before Waymark must send the header X-Forwarded-Proto, and that TRUSTED_PROXIES must count every proxy.',
  link: { href: `${publicUrl}/auth/github`, text: 'Sign in securely' },
});

/** The page for what passport's strategy failed with. */
export function signInProblemOf(error: unknown): Problem {
  // passport-oauth2 wraps what the exchange of the code threw.
  const cause = (error as { oauthError?: unknown }).oauthError ?? error;
  if (cause instanceof StaleCodeError) return signInProblems.stale;
  if (cause instanceof GithubAnswerError) return signInProblems.broken;
  // GitHub sent the browser back with an error of its own, e.g. that the app is suspended.
  if (cause instanceof Error && cause.name === 'AuthorizationError') return signInProblems.broken;
  return signInProblems.ours;
}
