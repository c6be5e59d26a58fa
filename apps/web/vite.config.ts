import { join } from 'node:path';
import { defineConfig } from 'vite';
import { addressList } from './addresses/collect-addresses.js';
import { rolldownOptions } from './build-log.js';
import { operationList } from './operations/collect-operations.js';

const api = process.env['WAYMARK_API'] ?? 'http://localhost:3000';

const sources = join(import.meta.dirname, 'src');

/** The web client, built into `dist/web`, from where the API serves it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [operationList(sources), addressList(sources)],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true, // for `npm run budget`
    target: 'es2022',
    // light-dark() goes to the browser as it is.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Small files must stay files: the API's content security policy knows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions,
  },
  server: {
    port: 5173,
    proxy: {
      // The API answers pages of its own origin only; here the page comes from Vite.
      '/graphql': { target: api, ws: true, headers: { origin: api } },
      '/auth': api,
      '/github-stand-in': api,
    },
  },
});
