import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

/** A mentor's "yes": the mentorship begins, and the conversation goes on in it. */
export const AcceptRequest = graphql(
  `
    mutation AcceptRequest($input: AcceptRequestInput!) {
      acceptRequest(input: $input) {
        mentorship {
          id
          request {
            id
            status
            thread {
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

/** Keeps a request of the open queue for a mentor alone for a while. */
export const ClaimRequest = graphql(
  `
    mutation ClaimRequest($input: ClaimRequestInput!) {
      claimRequest(input: $input) {
        request {
          id
          claimedUntil
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Gives it back before the time. */
export const ReleaseClaim = graphql(
  `
    mutation ReleaseClaim($input: ReleaseClaimInput!) {
      releaseClaim(input: $input) {
        request {
          id
          claimedUntil
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);
