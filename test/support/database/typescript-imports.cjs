const Module = require('node:module');
const path = require('node:path');

/**
 * jest loads its global set-up outside its own module system: sources are
 * compiled, but `moduleNameMapper` does not apply, so an import of `./x.js` would
 * not find `x.ts`. This finds it, for files outside node_modules.
 */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const ours =
    parent?.filename?.endsWith('.ts') && !parent.filename.includes(`${path.sep}node_modules${path.sep}`);
  const name = ours && /^\.{1,2}\//.test(request) ? request.replace(/\.js$/, '.ts') : request;
  return resolve.call(this, name, parent, ...rest);
};
