require('../typescript-imports.cjs');
const { stopTestServer } = require('./test-server.ts');

module.exports = stopTestServer;
