import type { Client } from 'pg';
import type { Command } from './command-line.js';
import { countJobs, deadLetters, retryJobs } from './jobs.js';
import { tableOf } from './table.js';
import { listWorkers } from './workers.js';

export interface Answer {
  /** What `--json` prints. */
  readonly data: unknown;
  readonly text: string;
  /** Whether all was done that was asked for. */
  readonly done: boolean;
}

export async function runCommand(sql: Client, command: Command): Promise<Answer> {
  if (command.verb === 'retry') return answerRetry(command.ids, await retryJobs(sql, command.ids));
  return looks[command.verb](sql);
}

const looks = {
  'count-jobs': async (sql: Client) => answerCounts(await countJobs(sql)),
  'list-dead-letters': async (sql: Client) => answerDeadLetters(await deadLetters(sql)),
  'list-workers': async (sql: Client) => answerWorkers(await listWorkers(sql)),
} as const;

function answerCounts(data: Awaited<ReturnType<typeof countJobs>>): Answer {
  if (data.length === 0) return { data, text: 'No jobs wait, and none run.', done: true };
  const table = tableOf(
    ['Task', 'Waiting', 'Running', 'Failing', 'Dead'],
    data.map(({ task, waiting, running, failing, dead }) => [task, waiting, running, failing, dead]),
  );
  const hint = data.some(({ dead }) => dead > 0) ? '\n\n"waymark jobs dead" tells why some are dead.' : '';
  return { data, text: table + hint, done: true };
}

function answerDeadLetters(data: Awaited<ReturnType<typeof deadLetters>>): Answer {
  if (data.length === 0) return { data, text: 'No job is dead.', done: true };
  const table = tableOf(
    ['Job', 'Task', 'Attempts', 'Failed at', 'About', 'Error'],
    data.map(({ id, task, attempts, failedAt, about, error }) => [
      id,
      task,
      attempts,
      failedAt.toISOString(),
      Object.entries(about)
        .map((pair) => pair.join('='))
        .join(' '),
      (error ?? 'The worker ended while it ran.').replaceAll(/\s+/g, ' '),
    ]),
  );
  const hint = 'Once the cause is mended: "waymark jobs retry <id>", or --all.';
  return { data, text: `${table}\n\n${hint}`, done: true };
}

function answerRetry(asked: 'all' | readonly string[], retried: readonly string[]): Answer {
  const notDead = asked === 'all' ? [] : asked.filter((id) => !retried.includes(id));
  const sentences = [
    retried.length === 1 ? '1 job is tried again now.' : `${retried.length} jobs are tried again now.`,
    ...notDead.map((id) => `${id} is no dead letter: it is done, or still tried, or there never was one.`),
  ];
  return { data: { retried, notDead }, text: sentences.join('\n'), done: notDead.length === 0 };
}

function answerWorkers(data: Awaited<ReturnType<typeof listWorkers>>): Answer {
  if (data.length === 0) {
    return { data, text: 'No worker runs. Start one: "node dist/apps/worker/src/main.js".', done: true };
  }
  const table = tableOf(
    ['Process', 'Started', 'Last heard of', 'Running jobs'],
    data.map(({ processId, startedAt, silentSeconds, running }) => [
      processId,
      startedAt.toISOString(),
      `${silentSeconds} s ago`,
      running,
    ]),
  );
  return { data, text: table, done: true };
}
