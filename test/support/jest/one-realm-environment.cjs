const { TestEnvironment } = require('jest-environment-node');

/** What jest-circus remembers among the globals, and would find again in the next file. */
const ofOneFile = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'].map((name) => Symbol.for(name));

/**
 * The environment of the worker's first test file, for all its files: modules that are
 * loaded once (see modules-loaded-once.cjs) live among the globals that they were loaded with.
 */
class OneRealmEnvironment extends TestEnvironment {
  async teardown() {
    for (const symbol of ofOneFile) delete this.global[symbol];
  }
}

/** @type {OneRealmEnvironment | undefined} */
let kept;

/** jest calls it with `new`, for each file; what a constructor returns is what `new` gives. */
module.exports = function theOneRealm(config, context) {
  kept ??= new OneRealmEnvironment(config, context);
  return kept;
};
