import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { graphql } from '../api/graphql.js';
import { isSignedOut } from '../api/problems.js';
import { randomKey } from '../api/keys.js';
import { LocalTexts } from '../writing/local-texts.js';
import { DraftKeeper, type DraftState, noDraft, type SaveOutcome } from './draft-keeper.js';

const DraftQuery = graphql(`
  query Draft($threadId: ID!) {
    thread(id: $threadId) {
      id
      draft {
        body
        sequence
      }
    }
  }
`);

const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        body
        sequence
      }
      userErrors {
        code
      }
    }
  }
`);

async function save(client: Client, threadId: string, body: string, sequence: number): Promise<SaveOutcome> {
  const { data, error } = await client
    .mutation(SaveDraft, { input: { threadId, body, sequence } })
    .toPromise();
  if (error) return { kind: isSignedOut(error) ? 'signedOut' : 'failed' };
  const answer = data?.saveDraft;
  const refused = answer?.userErrors[0]?.code;
  if (answer?.draft == null || (refused !== undefined && refused !== 'DRAFT_STALE'))
    return { kind: 'refused' };
  return { kind: refused === undefined ? 'saved' : 'stale', draft: answer.draft };
}

const readNothing = () => noDraft;
const never = () => () => undefined;

/**
 * What the viewer writes in a thread, kept on the server and, as long as it is not there, in the browser.
 *
 * @param owner id of the viewer as a member
 * @param sent texts that wait to be sent already
 * @returns the keeper is null until it is known what was being written before
 */
export function useDraft(
  threadId: string,
  owner: string,
  sent: () => readonly string[],
): { keeper: DraftKeeper | null; draft: DraftState } {
  const client = useClient();
  const [keeper, setKeeper] = useState<DraftKeeper | null>(null);

  useEffect(() => {
    let made: DraftKeeper | null = null;
    let here = true;
    const ask = async () => {
      const asked = client.query(DraftQuery, { threadId }, { requestPolicy: 'network-only' });
      const draft = (await asked.toPromise()).data?.thread?.draft;
      if (!here) return;
      if (made !== null) {
        if (draft !== undefined) made.refresh(draft);
        return;
      }
      // Not reached: one writes all the same, and the first save finds out what is there.
      made = new DraftKeeper(
        draft ?? { body: '', sequence: 0 },
        (body, sequence) => save(client, threadId, body, sequence),
        new LocalTexts(owner, `draft:${threadId}`),
        randomKey(),
        sent(),
      );
      setKeeper(made);
    };
    const again = () => {
      if (document.visibilityState !== 'visible') return;
      made?.retry();
      void ask();
    };
    void ask();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      here = false;
      made?.stop();
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
    // What waits to be sent is looked at once, when the draft is there.
  }, [client, threadId, owner]);

  const draft = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.read ?? readNothing);
  return { keeper, draft };
}
