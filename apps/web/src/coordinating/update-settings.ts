import { graphql } from '../api/graphql.js';

export const UpdateSettings = graphql(`
  mutation UpdateCommunitySettings($input: UpdateCommunitySettingsInput!) {
    updateCommunitySettings(input: $input) {
      community {
        id
        settings {
          requestDays
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
