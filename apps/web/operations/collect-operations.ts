import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode } from 'graphql';
import { formatDocument, stringifyDocument, type TypedDocumentNode } from 'urql';
import { runnerImport, type Plugin } from 'vite';
import { onlyDocuments, recorded } from './only-documents.js';

const entry = 'virtual:documents';

/**
 * Every operation of the client as it is sent, by the SHA-256 of its text.
 *
 * @param sources the folder of the client's modules
 */
export async function collectOperations(sources: string): Promise<Record<string, string>> {
  const documents: TypedDocumentNode[] = [];
  const shared = globalThis as unknown as Record<string, TypedDocumentNode[] | undefined>;
  shared[recorded] = documents;
  try {
    await runnerImport(entry, {
      configFile: false,
      logLevel: 'error',
      plugins: [onlyDocuments(sources), everyModule(sources)],
    });
  } finally {
    delete shared[recorded];
  }
  const operations = documents
    .filter(({ definitions }) => definitions.some(({ kind }) => kind === 'OperationDefinition'))
    .map((document) => stringifyDocument(isSubscription(document) ? document : formatDocument(document)));
  return Object.fromEntries(
    operations.map((text) => [createHash('sha256').update(text).digest('hex'), text] as const),
  );
}

/** The cache adds the names of types to what it keeps; subscriptions pass it as they are. */
const isSubscription = ({ definitions }: TypedDocumentNode): boolean =>
  definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.SUBSCRIPTION,
  );

/** A module that loads each of the client's that has documents. */
function everyModule(sources: string): Plugin {
  const modules = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => join(sources, path))
    .filter((path) => /\bgraphql\(/.test(readFileSync(path, 'utf8')));
  return {
    name: 'waymark:every-module',
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? modules.map((path) => `import ${JSON.stringify(path)};`).join('\n') : null),
  };
}

/** Writes `operations.json`, the list of what the client may ask: for the API, which answers by hash. */
export function operationList(sources: string): Plugin {
  return {
    name: 'waymark:operation-list',
    apply: 'build',
    async generateBundle() {
      const operations = await collectOperations(sources);
      this.emitFile({
        type: 'asset',
        fileName: 'operations.json',
        source: JSON.stringify(operations, null, 1),
      });
    },
  };
}
