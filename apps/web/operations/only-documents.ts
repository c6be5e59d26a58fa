import { parseSync, type ESTree, type Plugin } from 'vite';

/** What the modules of the client hand to `graphql()`, in the order in which they do. */
export const recorded = 'waymarkDocuments';

/** In place of `api/graphql.ts`: makes the same documents, and remembers them. */
const recorder = `
import { initGraphQLTada } from 'gql.tada';
const make = initGraphQLTada();
export const graphql = (...given) => {
  const document = make(...given);
  globalThis.${recorded}.push(document);
  return document;
};`;

/**
 * Leaves of each module of the client only its GraphQL documents, and the fragments that they take from other
 * modules: so they can be loaded without a browser, and nothing else of the client runs.
 */
export function onlyDocuments(sources: string): Plugin {
  return {
    name: 'waymark:only-documents',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.startsWith(sources)) return null;
      return id.endsWith('/api/graphql.ts') ? recorder : documentsOf(code, id);
    },
  };
}

function documentsOf(code: string, id: string): string {
  const { body } = parseSync(id, code).program;
  const documents = body.filter((statement) => callOf(statement) !== undefined);
  if (documents.length !== (code.match(/\bgraphql\(/g) ?? []).length) {
    throw new Error(`${id}: each graphql(\`…\`) is a constant of its own at the top of the module`);
  }
  const needed = new Set(['graphql', ...documents.flatMap(fragmentsOf)]);
  const imports = body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration') return [];
    const names = statement.specifiers.filter(({ local }) => needed.has(local.name));
    if (names.length === 0) return [];
    const named = names.map(({ start, end }) => code.slice(start, end)).join(', ');
    return [`import { ${named} } from ${JSON.stringify(statement.source.value)};`];
  });
  return [...imports, ...documents.map(({ start, end }) => code.slice(start, end))].join('\n');
}

/** The `graphql(…)` that a statement names: `const … = graphql(…)`, exported or not. */
function callOf(statement: ESTree.Program['body'][number]): ESTree.CallExpression | undefined {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (declaration?.type !== 'VariableDeclaration') return undefined;
  const call = declaration.declarations[0]?.init;
  return call?.type === 'CallExpression' &&
    call.callee.type === 'Identifier' &&
    call.callee.name === 'graphql'
    ? call
    : undefined;
}

function fragmentsOf(statement: ESTree.Program['body'][number]): string[] {
  const fragments = callOf(statement)?.arguments[1];
  if (fragments?.type !== 'ArrayExpression') return [];
  return fragments.elements.flatMap((element) => (element?.type === 'Identifier' ? [element.name] : []));
}
