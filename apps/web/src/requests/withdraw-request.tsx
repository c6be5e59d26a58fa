import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';

const Withdraw = graphql(
  `
    mutation WithdrawRequest($input: WithdrawRequestInput!) {
      withdrawRequest(input: $input) {
        request {
          id
          status
          thread {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Takes one's own request back, after one more question. */
export function WithdrawRequest({ requestId }: { requestId: string }) {
  const withdraw = useAction(Withdraw);
  return (
    <ConfirmButton
      variant="default"
      color="trail"
      question={words.requests.withdrawQuestion}
      meaning={words.requests.withdrawMeans}
      confirm={words.requests.withdraw}
      busy={withdraw.busy}
      problems={withdraw.problems}
      onConfirm={async () => (await withdraw.run({ input: { requestId } })) !== null}
    >
      {words.requests.withdraw}
    </ConfirmButton>
  );
}
