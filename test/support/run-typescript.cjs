/**
 * `node -r test/support/run-typescript.cjs …`: lets a process that a test starts
 * run our sources as they are, compiled as jest compiles them.
 */
require('./typescript-imports.cjs');
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');
const { transform } = require('../jest.config.cjs');

const [, options] = Object.values(transform)[0];
Module._extensions['.ts'] = (module, file) =>
  module._compile(transformFileSync(file, { ...options, sourceMaps: false, swcrc: false }).code, file);
