import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const AddPrivateNote = graphql(
  `
    mutation AddPrivateNote($input: AddPrivateNoteInput!) {
      addPrivateNote(input: $input) {
        note {
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

export const EditPrivateNote = graphql(
  `
    mutation EditPrivateNote($input: EditPrivateNoteInput!) {
      editPrivateNote(input: $input) {
        note {
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

export const DeletePrivateNote = graphql(
  `
    mutation DeletePrivateNote($input: DeletePrivateNoteInput!) {
      deletePrivateNote(input: $input) {
        mentorship {
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
