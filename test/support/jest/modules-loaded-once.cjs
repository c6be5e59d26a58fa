const { default: Runtime } = require('jest-runtime');

/** @type {Runtime | undefined} */
let shared;

/**
 * Loads what a test file imports once for all files of the worker. jest would load
 * everything anew for each: three seconds for the API, and code that is never warm.
 * So state at the top of a module stays from file to file, and `jest.mock` changes
 * nothing; the house has neither. Databases, applications and clocks are each file's own.
 */
module.exports = class ModulesLoadedOnce extends Runtime {
  constructor(...args) {
    super(...args);
    shared ??= new Runtime(...args);
    this.transformCache.sourceMaps = shared.transformCache.sourceMaps;
  }

  /** What a test file asks for; the file itself, and jest's own modules, do not come through here. */
  requireModuleOrMock(from, name) {
    return shared.requireModuleOrMock(from, name);
  }
};
