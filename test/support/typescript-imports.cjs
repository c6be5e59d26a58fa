const Module = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/**
 * jest loads its global set-up outside its own module system: sources are
 * compiled, but `moduleNameMapper` does not apply. This does the same for the
 * imports of our own files: `./x.js` is `./x.ts`, `#platform/x` is a room.
 */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const importer = parent?.filename ?? '';
  const isOurs = importer.endsWith('.ts') && !importer.includes(`${path.sep}node_modules${path.sep}`);
  return resolve.call(this, isOurs ? sourceOf(request) : request, parent, ...rest);
};

function sourceOf(request) {
  if (/^\.{1,2}\//.test(request)) return request.replace(/\.js$/, '.ts');
  const room = /^#(domain|platform)\/(.+)$/.exec(request);
  if (room) return path.join(root, 'libs', room[1], room[2], 'index.ts');
  const feature = /^#([^/]+)$/.exec(request);
  return feature ? path.join(root, 'libs', feature[1], 'src/index.ts') : request;
}
