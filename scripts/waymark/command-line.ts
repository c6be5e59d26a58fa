import { parseArgs } from 'node:util';

export const usage = `waymark: looks after a running Waymark.

  waymark jobs                    how many jobs wait, run, are tried again or are dead, of each task
  waymark jobs dead               the dead letters: jobs that failed for the last time
  waymark jobs retry <id> [<id>…] tries dead letters again, from now on
  waymark jobs retry --all        all of them
  waymark workers                 the worker processes, and when they were last heard of

  --json   prints JSON instead of a table
  --help   prints this

The database is that of DATABASE_URL, or else the embedded one of "npm start".
Ends with 0 if all was done, 1 if something could not be, 2 if it was not understood.`;

export type Command =
  | { readonly verb: 'count-jobs' | 'list-dead-letters' | 'list-workers' }
  | {
      readonly verb: 'retry';
      /** All dead letters, or those with these ids. */ readonly ids: 'all' | string[];
    };

export interface CommandLine {
  readonly command: Command | 'help';
  readonly json: boolean;
}

/** Somebody asked for what there is not; the message says what there is. */
export class UsageError extends Error {}

/** @param words what came after the program's name. @throws UsageError */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parsed(words);
  const path = positionals.slice(0, 2).join(' ');
  const rest = positionals.slice(path.split(' ').length);
  const json = values.json === true;
  if (values.help === true || path === '' || path === 'help') return { command: 'help', json };
  if (path === 'jobs retry')
    return { command: { verb: 'retry', ids: idsOf(rest, values.all === true) }, json };
  if (values.all === true) throw new UsageError('--all belongs to "waymark jobs retry".');
  const verb = ({ jobs: 'count-jobs', 'jobs dead': 'list-dead-letters', workers: 'list-workers' } as const)[
    path
  ];
  if (verb === undefined || rest.length > 0)
    throw new UsageError(`There is no "waymark ${positionals.join(' ')}".`);
  return { command: { verb }, json };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function idsOf(words: readonly string[], all: boolean): 'all' | string[] {
  if (all && words.length > 0) throw new UsageError('Give either ids or --all.');
  if (all) return 'all';
  if (words.length === 0)
    throw new UsageError('Which jobs? Give their ids, as "waymark jobs dead" lists them, or --all.');
  const odd = words.find((word) => !/^[1-9]\d{0,17}$/.test(word));
  if (odd !== undefined)
    throw new UsageError(`"${odd}" is not the id of a job; "waymark jobs dead" lists them.`);
  return [...new Set(words)];
}
