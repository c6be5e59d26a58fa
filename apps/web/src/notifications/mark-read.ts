import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const MarkNotificationsRead = graphql(
  `
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
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);
