import { defineConfig } from 'vite';
import { rolldownOptions } from '../build-log.js';

/** GraphiQL, built into `dist/graphiql`. Apart from the client, so that production never has it within reach. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions,
  },
});
