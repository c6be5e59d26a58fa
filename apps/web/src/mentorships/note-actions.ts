import { graphql } from '../api/graphql.js';

export const AddPrivateNote = graphql(`
  mutation AddPrivateNote($input: AddPrivateNoteInput!) {
    addPrivateNote(input: $input) {
      note {
        id
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

export const EditPrivateNote = graphql(`
  mutation EditPrivateNote($input: EditPrivateNoteInput!) {
    editPrivateNote(input: $input) {
      note {
        id
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

export const DeletePrivateNote = graphql(`
  mutation DeletePrivateNote($input: DeletePrivateNoteInput!) {
    deletePrivateNote(input: $input) {
      mentorship {
        id
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);
