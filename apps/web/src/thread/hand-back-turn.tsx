import { Button, Group } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const HandBack = graphql(
  `
    mutation HandBackTurn($input: HandBackTurnInput!) {
      handBackTurn(input: $input) {
        thread {
          id
          awaitingSince
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** For "thanks, bye": what waits for an answer, but needs none. */
export function HandBackTurn({ threadId }: { threadId: string }) {
  const handBack = useAction(HandBack);
  return (
    <>
      <Group>
        <Button
          variant="subtle"
          size="xs"
          loading={handBack.busy}
          onClick={() => void handBack.run({ input: { threadId } })}
        >
          {words.thread.nothingToAnswer}
        </Button>
      </Group>
      <Problems problems={handBack.problems} />
    </>
  );
}
