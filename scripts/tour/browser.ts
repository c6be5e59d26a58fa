import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What a frontend in a browser has: an address, cookies, fetch, a WebSocket. Nothing of Waymark's inside. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Signs in by GitHub's local stand-in, as somebody of that login; follows every redirect itself. */
  async signInAs(login: string): Promise<void> {
    const github = this.redirectOf(await this.fetch('/auth/github'));
    const form = new URLSearchParams({ account: 'new', login });
    const callback = this.redirectOf(await this.fetch(github, { method: 'POST', body: form }));
    const signedIn = await this.fetch(callback);
    if (signedIn.status !== 302) throw new Error(`signing in was answered with ${signedIn.status}`);
  }

  async query<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (errors !== undefined || data === undefined || data === null) {
      throw new Error(errors?.map((error) => error.message).join('\n') ?? 'the API answered without data');
    }
    return data;
  }

  /** Runs one mutation; a refusal becomes an error with its own sentence. */
  async mutate<Payload>(name: string, input: Record<string, unknown>, selection: string): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.query<
      Record<string, Payload & { userErrors: { message: string; hint: string | null }[] }>
    >(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { message hint } } }`, {
      input,
    });
    const payload = data[name];
    if (payload === undefined) throw new Error(`${name} was answered without a payload`);
    const [refusal] = payload.userErrors;
    if (refusal !== undefined) throw new Error([refusal.message, refusal.hint].filter(Boolean).join(' '));
    return payload;
  }

  /** A live connection; `dispose()` it. */
  live(): Client {
    const cookie = this.cookieHeader();
    class WithCookie extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    return createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: 0,
    });
  }

  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(address, this.url), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string> | undefined), cookie: this.cookieHeader() },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private redirectOf(response: Response): string {
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`${response.url} answered ${response.status}, where a redirect was due`);
    return location;
  }
}
