import { randomUUID } from 'node:crypto';
import { graphql, type GraphQLSchema } from 'graphql';
import type { GraphqlContext } from '#platform/graphql';

/** The public API without HTTP: the same schema, guards and commands, as one signed-in person. */
export class InProcessApi {
  constructor(
    private readonly schema: GraphQLSchema,
    readonly userId: string,
  ) {}

  async query<Data>(source: string, variableValues: Record<string, unknown> = {}): Promise<Data> {
    const contextValue: GraphqlContext = {
      actor: { userId: this.userId, via: 'SESSION', sessionId: 'seed' },
      ip: '127.0.0.1',
      requestId: randomUUID(),
    };
    const { data, errors } = await graphql({ schema: this.schema, source, variableValues, contextValue });
    if (errors !== undefined || data === null || data === undefined) {
      throw new Error(`the demo data was refused: ${errors?.map((error) => error.message).join(' ')}`);
    }
    return data as Data;
  }

  /** Runs one mutation, which has to work. */
  async mutate<Payload>(name: string, input: Record<string, unknown>, selection: string): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.query<Record<string, Payload & { userErrors: unknown[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`,
      { input },
    );
    const payload = data[name];
    if (payload === undefined || payload.userErrors.length > 0) {
      throw new Error(`${name} was refused: ${JSON.stringify(payload?.userErrors)}`);
    }
    return payload;
  }
}
