import { graphql } from '../api/graphql.js';

export const MarkNotificationsRead = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      viewer {
        unreadNotificationCount
      }
      notifications {
        id
        readAt
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);
