import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const AcceptInvitation = graphql(
  `
    mutation AcceptMentorInvitation($input: AcceptMentorInvitationInput!) {
      acceptMentorInvitation(input: $input) {
        invitation {
          id
          status
          mentorship {
            id
          }
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

export const DeclineInvitation = graphql(
  `
    mutation DeclineMentorInvitation($input: DeclineMentorInvitationInput!) {
      declineMentorInvitation(input: $input) {
        invitation {
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
