import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const AcceptHandOver = graphql(
  `
    mutation AcceptHandOver($input: AcceptHandOverInput!) {
      acceptHandOver(input: $input) {
        handOver {
          id
          status
          mentorship {
            id
            lead {
              id
            }
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

export const DeclineHandOver = graphql(
  `
    mutation DeclineHandOver($input: DeclineHandOverInput!) {
      declineHandOver(input: $input) {
        handOver {
          id
          status
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const WithdrawHandOver = graphql(
  `
    mutation WithdrawHandOver($input: WithdrawHandOverInput!) {
      withdrawHandOver(input: $input) {
        handOver {
          id
          status
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);
