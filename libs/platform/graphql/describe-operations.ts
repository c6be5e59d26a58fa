import type { GraphQLSchema } from 'graphql';

/** Describes what all operations have alike: the root types, and the one `input` of every mutation. */
export function describeOperations(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  if (query) query.description = 'What can be read. What one may not see reads as if it were not there.';
  if (subscription) {
    subscription.description =
      'What can be followed as it happens, over the WebSocket at `/graphql` (graphql-transport-ws).';
  }
  if (mutation) {
    mutation.description =
      'What can be done. Each answers with what it changed, or with `userErrors` that say why nothing was.';
    for (const { name, args } of Object.values(mutation.getFields())) {
      for (const argument of args.filter((one) => one.name === 'input')) {
        argument.description ??= `All that \`${name}\` is told, in one object.`;
      }
    }
  }
  return schema;
}
