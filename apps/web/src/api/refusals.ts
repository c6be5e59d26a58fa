import { graphql } from './graphql.js';

/** A "no" to a mutation. Unmasked: `useAction` shows those of every payload alike. */
export const RefusedFragment = graphql(`
  fragment Refused on UserError @_unmask {
    code
    message
    hint
    field
  }
`);

/** Why something cannot be done now. Unmasked: `Reasons` shows those of every question alike. */
export const ReasonFragment = graphql(`
  fragment Reason on Refusal @_unmask {
    code
    message
    hint
  }
`);
