import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphqlAnswer } from './api-client.js';

/** What came over one subscription, in the order in which it came. */
export class Received<Data> {
  private readonly queue: GraphqlAnswer<Data>[] = [];
  private wake: () => void = () => undefined;
  private over = false;

  constructor(readonly unsubscribe: () => void) {}

  push(answer: GraphqlAnswer<Data>): void {
    this.queue.push(answer);
    this.wake();
  }

  finish(): void {
    this.over = true;
    this.wake();
  }

  /** Whether something has come that nobody has asked for yet. */
  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** The next answer; null when the subscription ended without another. */
  async next(): Promise<GraphqlAnswer<Data> | null> {
    while (this.queue.length === 0 && !this.over) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.queue.shift() ?? null;
  }

  async take(count: number): Promise<GraphqlAnswer<Data>[]> {
    const answers: GraphqlAnswer<Data>[] = [];
    while (answers.length < count) {
      const answer = await this.next();
      if (answer === null) throw new Error(`the subscription ended after ${answers.length} answers`);
      answers.push(answer);
    }
    return answers;
  }
}

/** One WebSocket to the API, as a frontend's client library opens it. */
export class Subscriber {
  private readonly client: Client;
  /** Resolves with the code by which the socket was closed. */
  readonly closed: Promise<number>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    let tellClosed: (code: number) => void;
    this.closed = new Promise((resolve) => (tellClosed = resolve));
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers });
        }
      },
      retryAttempts: 0,
      on: { closed: (event) => tellClosed((event as { code: number }).code) },
    });
  }

  subscribe<Data>(
    query: string,
    variables: Record<string, unknown> = {},
    extensions: Record<string, unknown> = {},
  ): Received<Data> {
    const received: Received<Data> = new Received<Data>(() => unsubscribe());
    const unsubscribe = this.client.subscribe<Data>(
      { query, variables, extensions },
      {
        next: (answer) =>
          received.push({
            status: 200,
            data: answer.data ?? null,
            errors: (answer.errors ?? []) as unknown as GraphqlAnswer<Data>['errors'],
          }),
        // Errors of the operation are an array; anything else is the socket's end.
        error: (errors) => {
          if (Array.isArray(errors)) received.push({ status: 200, data: null, errors });
          received.finish();
        },
        complete: () => received.finish(),
      },
    );
    return received;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
