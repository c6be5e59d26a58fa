import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql.js';
import { randomKey } from '../api/keys.js';
import { type Problem, problemsIn } from '../api/problems.js';
import { reachable } from '../api/reach.js';
import { RefusedFragment } from '../api/refusals.js';
import { announce } from '../shared/announce.js';
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

const noCode = { code: null, field: null, requestId: null };
const notSentYet: Problem = { ...words.thread.notSentYet, ...noCode };
const noConnection: Problem = { ...words.thread.noConnection, ...noCode };

/**
 * Sends messages in their order. What did not go stays until it is sent again or taken back; for want of a connection
 * it is sent once more by itself when there is one again.
 */
export function useOutbox(threadId: string, owner: string, after: number, onArrived: Arrived): Sending {
  const client = useClient();
  const [outbox] = useState(() => new Outbox(owner, threadId, after, notSentYet));
  const items = useSyncExternalStore(outbox.subscribe, outbox.read);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const post = async (item: Outgoing, byItself: boolean): Promise<boolean> => {
    const { key: clientMutationKey, body, draftSequence } = item;
    const answered = await client
      .mutation(PostMessage, { input: { threadId, body, draftSequence, clientMutationKey } })
      .toPromise();
    const answer = answered.data?.postMessage;
    if (answer?.message == null) {
      const goesByItself = !byItself && answered.error?.networkError !== undefined && !reachable.get();
      outbox.put({ ...item, problems: goesByItself ? [noConnection] : problemsIn(answered), goesByItself });
      return false;
    }
    onArrived(answer.message, answer.draft);
    outbox.take(item.key);
    return true;
  };

  const enqueue = (
    item: Outgoing,
    { draftSequence, byItself = false }: { draftSequence?: Promise<number | null>; byItself?: boolean } = {},
  ): Promise<boolean> => {
    outbox.put({ ...item, problems: null, goesByItself: false });
    const sent = queue.current.then(async () => {
      const known = draftSequence === undefined ? item : { ...item, draftSequence: await draftSequence };
      return post(known, byItself);
    });
    queue.current = sent;
    return sent;
  };

  const goByThemselves = useEffectEvent(async () => {
    if (!reachable.get()) return;
    const waiting = outbox.read().filter(({ goesByItself }) => goesByItself);
    const went = await Promise.all(waiting.map((item) => enqueue(item, { byItself: true })));
    if (went.includes(true)) announce(words.thread.wentByItself);
  });
  useEffect(() => reachable.listen(() => void goByThemselves()), []);
  useEffect(outbox.follow, [outbox]);

  return {
    items,
    send: (text, draftSequence) =>
      enqueue(
        { ...text, key: randomKey(), draftSequence: null, problems: null, goesByItself: false },
        { draftSequence },
      ),
    retry: (item) => enqueue(item),
    remove: ({ key }) => outbox.take(key),
  };
}
