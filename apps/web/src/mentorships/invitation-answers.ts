import { graphql } from '../api/graphql.js';

export const AcceptInvitation = graphql(`
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
        message
        hint
        field
      }
    }
  }
`);

export const DeclineInvitation = graphql(`
  mutation DeclineMentorInvitation($input: DeclineMentorInvitationInput!) {
    declineMentorInvitation(input: $input) {
      invitation {
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
