export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId: string };
  }[];
}

export interface UserErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly field: string[] | null;
  readonly hint: string | null;
}

/** Speaks to the API as a frontend does: HTTP, JSON, and nothing else. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async send<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: GraphqlAnswer<Data>['errors'] };
    return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [] };
  }

  /** For what has to work: the data, or an error that says what came instead. */
  async query<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.send<Data>(query, variables);
    if (answer.data === null || answer.errors.length > 0) {
      throw new Error(`the API refused: ${JSON.stringify(answer.errors)}`);
    }
    return answer.data;
  }

  /**
   * Runs one mutation with an input. `selection`: what to select of its payload beside `userErrors`.
   * @returns the payload, refused or not.
   */
  async mutate<Payload>(
    name: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<Payload & { userErrors: UserErrorAnswer[] }> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const data = await this.query<Record<string, Payload & { userErrors: UserErrorAnswer[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field hint } } }`,
      { input },
    );
    const payload = data[name];
    if (payload === undefined) throw new Error(`no ${name} in the answer`);
    return payload;
  }

  /** As `mutate`, for what has to work. */
  async done<Payload>(name: string, input: Record<string, unknown>, selection: string): Promise<Payload> {
    const payload = await this.mutate<Payload>(name, input, selection);
    if (payload.userErrors.length > 0)
      throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }
}
