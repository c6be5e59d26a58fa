require('../typescript-imports.cjs');
const { startTestServer } = require('./test-server.ts');

module.exports = startTestServer;
