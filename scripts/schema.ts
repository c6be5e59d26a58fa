import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { SystemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { AppModule } from '../apps/api/src/app.module.js';

/**
 * `npm run schema`: prints `schema.graphql` from the code.
 * `npm run schema -- --check`: fails when the committed file differs from the code.
 * `npm run schema -- --against FILE`: fails on a change that breaks clients of the
 * schema in FILE and is not named in CHANGELOG.md.
 */
const file = 'schema.graphql';
const heading = '# Printed from the code by `npm run schema`. Do not edit by hand.\n\n';

/** Nest's preview mode wires the whole application but starts none of it, so no database is needed. */
async function printFromCode(): Promise<string> {
  const config = readConfig({
    DATABASE_URL: 'postgres://nowhere',
    SESSION_SECRET: 'not used, since nothing is started here',
  });
  const app = await NestFactory.create(
    AppModule.with(config, createLogger('silent', 'schema'), new SystemClock()),
    {
      preview: true,
      logger: false,
      abortOnError: false,
    },
  );
  await app.init();
  return `${heading}${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
}

async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.path ?? change.message);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const printed = await printFromCode();
const [mode, against] = process.argv.slice(2);
if (mode === '--check') {
  if (readFileSync(file, 'utf8') !== printed) {
    fail(`${file} differs from the code. Run \`npm run schema\`, read the difference, and commit it.`);
  }
  console.log(`${file} is the code's.`);
} else if (mode === '--against' && against !== undefined) {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const unnamed = (await breakingChanges(readFileSync(against, 'utf8'), printed)).filter(
    (path) => !changelog.includes(`\`${path}\``),
  );
  if (unnamed.length > 0) {
    fail(
      `These changes break clients and are not named in CHANGELOG.md (as \`path\`):\n  ${unnamed.join('\n  ')}`,
    );
  }
  console.log('No unnamed breaking change.');
} else {
  writeFileSync(file, printed);
  console.log(`Wrote ${file}.`);
}
process.exit(0);
