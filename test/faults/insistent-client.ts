import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient, type UserErrorAnswer } from '../support/api-client.js';

export interface PostedMessage {
  readonly id: string;
  readonly sequence: number;
}

interface Answer {
  readonly postMessage: { message: PostedMessage | null; userErrors: UserErrorAnswer[] } | null;
}

export const postMessage = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { id sequence } userErrors { code message } }
}`;

/** What a replica answers that finds no database, before anything was begun or in the middle. */
const ofTrouble: readonly string[] = ['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];

/** What a client waits before it tries once more. */
const patienceMs = 25;

/** Somebody's client that knows every replica, and sends a message again, under its key, until it is acknowledged. */
export class InsistentClient {
  constructor(
    private readonly urls: readonly string[],
    private readonly headers: Readonly<Record<string, string>>,
    private readonly givenUp: AbortSignal,
  ) {}

  /** @param first which replica is tried first; the others follow in turn */
  async post(
    input: { threadId: string; body: string; clientMutationKey: string },
    first: number,
  ): Promise<PostedMessage> {
    for (let attempt = first; ; attempt += 1) {
      const message = await this.tryAt(attempt % this.urls.length, input);
      if (message !== null) return message;
      this.givenUp.throwIfAborted();
      await pause(patienceMs);
    }
  }

  /** Once. @returns null when the replica was away, or in trouble; what it refused in words is thrown */
  async tryAt(replica: number, input: Record<string, string>): Promise<PostedMessage | null> {
    const answer = await new ApiClient(this.urls[replica]!, this.headers)
      .send<Answer>(postMessage, { input })
      .catch(whenCut);
    if (answer === null || answer.errors.some(({ extensions }) => ofTrouble.includes(extensions.code)))
      return null;
    const payload = answer.data?.postMessage;
    if (payload?.message == null) throw new Error(`not posted: ${JSON.stringify([answer.errors, payload])}`);
    return payload.message;
  }
}

/** No connection, or one that ended before the whole answer came: all that `fetch` calls a TypeError. */
function whenCut(error: unknown): null {
  // By name, because it comes from outside jest's own globals.
  if ((error as Error).name === 'TypeError') return null;
  throw error;
}
