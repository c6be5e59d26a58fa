import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GithubIssues } from './github-issues.js';

export interface GithubPerson {
  /** What `GET /user` answers. */
  readonly user: Readonly<Record<string, unknown>>;
  /** What `GET /user/emails` answers. */
  readonly emails: readonly unknown[];
}

/** An answer in place of the right one; without `body` the request is never answered. */
export interface Fault {
  readonly status?: number;
  /** Text as it is, or a value that becomes JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Route = 'token' | 'user' | 'emails';

export interface ExchangeForm {
  readonly client_id?: string;
  readonly client_secret?: string;
  readonly code?: string;
  readonly code_verifier?: string;
  readonly redirect_uri?: string;
  readonly grant_type?: string;
}

interface Grant {
  readonly person: GithubPerson;
  readonly challenge: string;
}

export function aGithubPerson(
  id: unknown,
  login: string,
  more: { email?: string; verified?: boolean; name?: string | null } = {},
): GithubPerson {
  return {
    user: {
      id,
      login,
      name: more.name ?? null,
      avatar_url: `https://avatars.githubusercontent.com/u/${String(id)}`,
      html_url: `https://github.com/${login}`,
    },
    emails:
      more.email === undefined
        ? []
        : [{ email: more.email, primary: true, verified: more.verified ?? true, visibility: null }],
  };
}

/** GitHub as a server of the test's own, which can be told to break. */
export class GithubDouble {
  /** The forms that came to exchange a code, in order. */
  readonly exchanges: ExchangeForm[] = [];
  /** Issues and pull requests, none of which it knows at first. */
  readonly issues = new GithubIssues();
  private readonly faults = new Map<Route, Fault>();
  private readonly codes = new Map<string, Grant>();
  private readonly tokens = new Map<string, GithubPerson>();
  private made = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.answer(request, response);
    });
  }

  static async start(): Promise<GithubDouble> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GithubDouble(server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The environment of an application that signs in here. */
  get env(): Record<string, string> {
    return {
      GITHUB_CLIENT_ID: 'the-client',
      GITHUB_CLIENT_SECRET: 'the-secret',
      GITHUB_URL: this.url,
      GITHUB_API_URL: this.url,
      GITHUB_LINK_STATES: 'on',
    };
  }

  /** Breaks a route until `mend`. */
  break(route: Route, fault: Fault): void {
    this.faults.set(route, fault);
  }

  mend(): void {
    this.faults.clear();
  }

  /** What GitHub's page does when a person agrees. @returns the path of the callback, with code and state */
  agree(authorizeUrl: string, person: GithubPerson): string {
    const asked = new URL(authorizeUrl).searchParams;
    this.made += 1;
    const code = `code-${this.made}`;
    this.codes.set(code, { person, challenge: asked.get('code_challenge') ?? '' });
    const callback = new URL(asked.get('redirect_uri') ?? '');
    callback.search = String(new URLSearchParams({ code, state: asked.get('state') ?? '' }));
    return callback.pathname + callback.search;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (/^\/repos(itories)?\//.test(path)) return send(response, this.issues.answer(request));
    const route: Route | undefined = (
      { '/login/oauth/access_token': 'token', '/user': 'user', '/user/emails': 'emails' } as const
    )[path];
    if (route === undefined) return send(response, { status: 404, body: { message: 'Not Found' } });
    if (route === 'token') this.exchanges.push(formOf(Buffer.concat(chunks).toString()));
    const fault = this.faults.get(route);
    if (fault !== undefined) return send(response, fault);
    if (route === 'token') return send(response, { body: this.exchange(this.exchanges.at(-1) ?? {}) });
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const person = token === undefined ? undefined : this.tokens.get(token);
    if (person === undefined) return send(response, { status: 401, body: { message: 'Bad credentials' } });
    send(response, { body: route === 'user' ? person.user : person.emails });
  }

  private exchange(form: ExchangeForm): object {
    const grant = this.codes.get(form.code ?? '');
    this.codes.delete(form.code ?? '');
    const challenge = createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url');
    if (grant === undefined || grant.challenge !== challenge) return { error: 'bad_verification_code' };
    const token = `gho_${form.code}`;
    this.tokens.set(token, grant.person);
    return { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' };
  }
}

const formOf = (body: string): ExchangeForm => Object.fromEntries(new URLSearchParams(body));

function send(response: ServerResponse, { status = 200, body, headers }: Fault): void {
  if (body === undefined) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
      ...headers,
    })
    .end(text);
}
