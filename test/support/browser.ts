export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Names in lower case; `''` for those without a value. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Where it sends the browser on to. */
  readonly location: string;
  readonly setCookies: readonly Cookie[];
}

export interface GraphqlPage<Data> {
  readonly status: number;
  readonly data: Data;
  readonly codes: readonly string[];
}

function parseCookie(header: string): Cookie {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const cut = (part: string): [string, string] => {
    const at = part.indexOf('=');
    return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
  };
  const [name, value] = cut(pair);
  return {
    name,
    value,
    attributes: Object.fromEntries(
      attributes.map((part) => cut(part)).map(([key, text]) => [key.toLowerCase(), text]),
    ),
  };
}

const isOver = ({ attributes }: Cookie): boolean =>
  attributes['max-age'] === '0' ||
  (attributes['expires'] !== undefined && Date.parse(attributes['expires']) <= Date.now());

/** A browser as far as sign-in needs one: keeps cookies of one site, and follows nothing by itself. */
export class Browser {
  private cookies = new Map<string, string>();

  /** `headers`: sent with every request, as a reverse proxy would add them. */
  constructor(
    readonly site: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** A second one with the same cookies, as a thief has it who copied them. */
  copy(): Browser {
    const copy = new Browser(this.site, this.headers);
    copy.cookies = new Map(this.cookies);
    return copy;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  /** `target`: a path of the site, or an address of it. */
  async open(target: string, init: RequestInit = {}): Promise<Page> {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(target, this.site), {
      redirect: 'manual',
      ...init,
      headers: {
        ...this.headers,
        ...(cookies === '' ? {} : { cookie: cookies }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    const setCookies = response.headers.getSetCookie().map(parseCookie);
    for (const cookie of setCookies) {
      if (isOver(cookie)) this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      location: response.headers.get('location') ?? '',
      setCookies,
    };
  }

  post(target: string, form: Record<string, string> = {}): Promise<Page> {
    return this.open(target, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** As a page of the site asks the API: with its cookies, and no token. */
  async graphql<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlPage<Data>> {
    const page = await this.open('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = JSON.parse(page.body) as {
      data?: Data;
      errors?: { extensions: { code: string } }[];
    };
    return {
      status: page.status,
      data: (answer.data ?? null) as Data,
      codes: (answer.errors ?? []).map((error) => error.extensions.code),
    };
  }

  /** The login of whoever is signed in here; null when nobody is. */
  async whoAmI(): Promise<string | null> {
    const { data } = await this.graphql<{ viewer: { user: { login: string } } | null }>(
      '{ viewer { user { login } } }',
    );
    return data.viewer?.user.login ?? null;
  }

  /** Signs in through the local GitHub stand-in. `choice`: the form of its page. @returns the last answer */
  async signIn(choice: Record<string, string>, start = '/auth/github'): Promise<Page> {
    const { location: authorize } = await this.open(start);
    const { location: callback } = await this.post(authorize, choice);
    return this.open(callback);
  }
}
