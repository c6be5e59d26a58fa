import type { BuildOptions } from 'vite';

/**
 * What the bundler has to say, but for one thing: React libraries mark modules
 * for server components, and in a browser the mark means nothing.
 */
export const rolldownOptions: BuildOptions['rolldownOptions'] = {
  onLog: (level, log, report) => {
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
  },
};
