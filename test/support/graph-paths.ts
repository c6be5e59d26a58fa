import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What required arguments get, as GraphQL literals, by `Type.field(argument)` or by the argument's name. */
export type Literals = Readonly<Record<string, string>>;

interface Step {
  readonly type: string;
  readonly field: string;
}

/**
 * Queries that go to a type by every field that leads there, from every field of `Query` from which it can be
 * reached, each on the shortest way. An id or a list without a literal is an error, so that nothing new is left out.
 *
 * @param leaf what to select of the type
 */
export function queriesTo(schema: GraphQLSchema, target: string, leaf: string, literals: Literals): string[] {
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    type: 'Query',
    field,
  }));
  return roots
    .flatMap((root) => {
      const ways = waysFrom(schema, root);
      return stepsTo(schema, target).flatMap((last) => {
        if (last.type === 'Query') return last.field === root.field ? [[last]] : [];
        const way = ways.get(last.type);
        return way === undefined ? [] : [[...way, last]];
      });
    })
    .map((steps) => `{ ${selectionOf(schema, steps, leaf, literals)} }`);
}

/** Every field that gives objects of a type, mutations and their payloads left out. */
function stepsTo(schema: GraphQLSchema, target: string): Step[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !type.name.endsWith('Payload'))
    .flatMap((type) =>
      isObjectType(type) && type.name !== 'Mutation' && type.name !== 'Subscription'
        ? Object.values(type.getFields())
            .filter((field) => getNamedType(field.type).name === target)
            .map((field) => ({ type: type.name, field: field.name }))
        : [],
    );
}

/** From a root field, the shortest way to each type. */
function waysFrom(schema: GraphQLSchema, root: Step): Map<string, Step[]> {
  const ways = new Map<string, Step[]>();
  let next: (readonly [string, Step[]])[] = [[typeOf(schema, root), [root]]];
  while (next.length > 0) {
    const here = next.filter(([type]) => !ways.has(type));
    for (const [type, way] of here) if (!ways.has(type)) ways.set(type, way);
    next = here.flatMap(([type, way]) => {
      const object = schema.getType(type);
      if (!isObjectType(object)) return [];
      return Object.keys(object.getFields()).map((field) => {
        const step = { type, field };
        return [typeOf(schema, step), [...way, step]] as const;
      });
    });
  }
  return ways;
}

function selectionOf(
  schema: GraphQLSchema,
  steps: readonly Step[],
  leaf: string,
  literals: Literals,
): string {
  const [step, ...rest] = steps;
  if (step === undefined) return leaf;
  const inner = selectionOf(schema, rest, leaf, literals);
  return `${step.field}${argumentsOf(step, fieldOf(schema, step), literals)} { ${inner} }`;
}

function argumentsOf(
  { type, field }: Step,
  { args }: GraphQLField<unknown, unknown>,
  literals: Literals,
): string {
  const given = args.flatMap((argument) => {
    if (argument.name === 'first') return ['first: 3'];
    if (!isRequiredArgument(argument)) return [];
    const literal =
      literals[`${type}.${field}(${argument.name})`] ?? literals[argument.name] ?? anyLiteral(argument);
    if (literal === null) throw new Error(`what is ${argument.name} of ${type}.${field}?`);
    return [`${argument.name}: ${literal}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** Something that fits where it does not matter what; null for an id and for what is made of several parts. */
function anyLiteral({ type }: GraphQLArgument): string | null {
  const plain = getNullableType(type);
  if (isEnumType(plain)) return plain.getValues()[0]?.name ?? null;
  const byName: Literals = { Boolean: 'true', Int: '1', Float: '1', String: '"patch"' };
  return byName[String(plain)] ?? null;
}

function fieldOf(schema: GraphQLSchema, { type, field }: Step): GraphQLField<unknown, unknown> {
  const object = schema.getType(type);
  const found = isObjectType(object) ? object.getFields()[field] : undefined;
  if (found === undefined) throw new Error(`no ${type}.${field}`);
  return found;
}

const typeOf = (schema: GraphQLSchema, step: Step): string => getNamedType(fieldOf(schema, step).type).name;
