import { graphql } from '../api/graphql.js';
import type { Problem } from '../api/problems.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';

const Mute = graphql(
  `
    mutation MuteThread($input: MuteThreadInput!) {
      muteThread(input: $input) {
        thread {
          id
          viewerMuted
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const Unmute = graphql(
  `
    mutation UnmuteThread($input: UnmuteThreadInput!) {
      unmuteThread(input: $input) {
        thread {
          id
          viewerMuted
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export interface Muting {
  readonly muted: boolean;
  readonly toggle: () => void;
  readonly problems: readonly Problem[];
}

/** Whether a conversation is quiet for oneself. */
export function useMuting(threadId: string, viewerMuted: boolean): Muting {
  const [mute, unmute] = [useAction(Mute), useAction(Unmute)];
  const [muted, choose] = useAtOnce(viewerMuted, async (quiet) => {
    const input = { threadId };
    return (quiet ? await mute.run({ input }) : await unmute.run({ input })) !== null;
  });
  return { muted, toggle: () => choose(!muted), problems: [...mute.problems, ...unmute.problems] };
}
