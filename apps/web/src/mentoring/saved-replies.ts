import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const SavedReplyFragment = graphql(`
  fragment SavedReply on SavedReply {
    id
    title
    body
  }
`);

export const CreateSavedReply = graphql(
  `
    mutation CreateSavedReply($input: CreateSavedReplyInput!) {
      createSavedReply(input: $input) {
        savedReply {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const UpdateSavedReply = graphql(
  `
    mutation UpdateSavedReply($input: UpdateSavedReplyInput!) {
      updateSavedReply(input: $input) {
        savedReply {
          id
          title
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const DeleteSavedReply = graphql(
  `
    mutation DeleteSavedReply($input: DeleteSavedReplyInput!) {
      deleteSavedReply(input: $input) {
        savedReply {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** What the API fills in for a conversation, each with what it stands for. */
export const placeholders = ['newcomer', 'me', 'community', 'title'] as const;
export type Placeholder = (typeof placeholders)[number];

const outsideCode = /(`+)[\s\S]*?\1|[\\$]\{\{|\{\{\s*(\w+)\s*\}\}/g;

/**
 * A reply as it will read, with examples in place of its placeholders; only for looking at it while it is written.
 * What is in code or behind a backslash or dollar sign stays, as with the API's own `textFor`.
 */
export function filledWith(body: string, examples: Record<Placeholder, string>): string {
  return body.replaceAll(outsideCode, (whole: string, _code: string | undefined, name: string | undefined) =>
    name !== undefined && name in examples ? examples[name as Placeholder] : whole,
  );
}
