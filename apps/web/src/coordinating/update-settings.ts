import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const UpdateSettings = graphql(
  `
    mutation UpdateCommunitySettings($input: UpdateCommunitySettingsInput!) {
      updateCommunitySettings(input: $input) {
        community {
          id
          settings {
            requestDays
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
