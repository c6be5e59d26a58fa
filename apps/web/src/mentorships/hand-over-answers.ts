import { graphql } from '../api/graphql.js';

export const AcceptHandOver = graphql(`
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
        message
        hint
        field
      }
    }
  }
`);

export const DeclineHandOver = graphql(`
  mutation DeclineHandOver($input: DeclineHandOverInput!) {
    declineHandOver(input: $input) {
      handOver {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

export const WithdrawHandOver = graphql(`
  mutation WithdrawHandOver($input: WithdrawHandOverInput!) {
    withdrawHandOver(input: $input) {
      handOver {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);
