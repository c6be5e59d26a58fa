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
    shared ??= this.constructor.first(args);
    this.transformCache.sourceMaps = shared.transformCache.sourceMaps;
  }

  /**
   * graphql compares classes by name, too, unless it runs in production: half of the time in which an
   * API starts. It decides when it is loaded, so that one module of it is loaded as production does.
   */
  static first(args) {
    const runtime = new Runtime(...args);
    const { env } = args[1].global.process;
    const { NODE_ENV } = env;
    env.NODE_ENV = 'production';
    runtime.requireModule(require.resolve('graphql/jsutils/instanceOf.js'));
    env.NODE_ENV = NODE_ENV;
    return runtime;
  }

  /** What a test file asks for; the file itself, and jest's own modules, do not come through here. */
  requireModuleOrMock(from, name) {
    return shared.requireModuleOrMock(from, name);
  }
};
