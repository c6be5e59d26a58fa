import { useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql.js';
import { randomKey } from '../api/keys.js';
import { type Problem, problemsIn } from '../api/problems.js';
import { RefusedFragment } from '../api/refusals.js';
import { words } from '../words/index.js';
import type { KeptDraft } from './draft-keeper.js';
import { MessageFragment, type MessageRef } from './messages.js';
import { type Outgoing, Outbox } from './outbox.js';

const PostMessage = graphql(
  `
    mutation PostMessage($input: PostMessageInput!) {
      postMessage(input: $input) {
        message {
          ...Message
        }
        draft {
          body
          sequence
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [MessageFragment, RefusedFragment],
);

/** What becomes of what was sent: the message, and the draft that it was; null when it did not go. */
export type Arrived = (message: MessageRef, draft: KeptDraft | null) => void;

export interface Sending {
  readonly items: readonly Outgoing[];
  /** Shows a message at once, and sends it after those before it, with its draft's sequence. @returns whether it went */
  readonly send: (
    text: Pick<Outgoing, 'body' | 'after'>,
    draftSequence: Promise<number | null>,
  ) => Promise<boolean>;
  readonly retry: (item: Outgoing) => Promise<boolean>;
  /** Takes one back that did not go. */
  readonly remove: (item: Outgoing) => void;
}

const notSentYet: Problem = { ...words.thread.notSentYet, code: null, field: null, requestId: null };

/** Sends messages in their order. What did not go stays until it is sent again or taken back. */
export function useOutbox(threadId: string, owner: string, after: number, onArrived: Arrived): Sending {
  const client = useClient();
  const [outbox] = useState(() => new Outbox(owner, threadId, after, notSentYet));
  const items = useSyncExternalStore(outbox.subscribe, outbox.read);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const post = async (item: Outgoing): Promise<boolean> => {
    const { key: clientMutationKey, body, draftSequence } = item;
    const answered = await client
      .mutation(PostMessage, { input: { threadId, body, draftSequence, clientMutationKey } })
      .toPromise();
    const problems = problemsIn(answered);
    const answer = answered.data?.postMessage;
    if (answer?.message == null) {
      outbox.put({ ...item, problems });
      return false;
    }
    onArrived(answer.message, answer.draft);
    outbox.take(item.key);
    return true;
  };

  const enqueue = (item: Outgoing, draftSequence?: Promise<number | null>): Promise<boolean> => {
    outbox.put({ ...item, problems: null });
    const sent = queue.current.then(async () => {
      const known = draftSequence === undefined ? item : { ...item, draftSequence: await draftSequence };
      return post(known);
    });
    queue.current = sent;
    return sent;
  };

  return {
    items,
    send: (text, draftSequence) =>
      enqueue({ ...text, key: randomKey(), draftSequence: null, problems: null }, draftSequence),
    retry: (item) => enqueue(item),
    remove: ({ key }) => outbox.take(key),
  };
}
