import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated.js';

/** Documents typed by `schema.graphql`: a field that the API does not have does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    DateTime: string;
    Date: string;
    LocalTime: string;
    TimeZone: string;
    URL: string;
    Markdown: string;
    HTML: string;
  };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
