import { performance } from 'node:perf_hooks';

export interface Timing {
  /** Milliseconds: half of the runs were quicker. */
  readonly p50: number;
  /** Milliseconds: 99 of 100 runs were quicker. */
  readonly p99: number;
}

export interface Comparison {
  readonly name: string;
  readonly baseline: Timing;
  readonly subject: Timing;
}

export interface Contest {
  readonly name: string;
  /** The least that could be done, e.g. the bare SQL. */
  readonly baseline: () => Promise<unknown>;
  /** What Waymark does. */
  readonly subject: () => Promise<unknown>;
  readonly rounds: number;
}

/** Runs both in turn, so that whatever else the machine does falls on both alike. The first tenth warms up and is not counted. */
export async function compare({ name, baseline, subject, rounds }: Contest): Promise<Comparison> {
  const times = { baseline: [] as number[], subject: [] as number[] };
  const warmUp = Math.ceil(rounds / 10);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const one = await timeOf(baseline);
    const other = await timeOf(subject);
    if (round < warmUp) continue;
    times.baseline.push(one);
    times.subject.push(other);
  }
  return { name, baseline: timing(times.baseline), subject: timing(times.subject) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timing(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const ms = (value: number) => value.toFixed(2);

/** A Markdown table, for docs/PERFORMANCE.md. */
export function tableOf(comparisons: readonly Comparison[]): string {
  return [
    '| What | bare, p50 ms | Waymark, p50 ms | ratio p50 | bare, p99 ms | Waymark, p99 ms | ratio p99 |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...comparisons.map(({ name, baseline, subject }) =>
      [
        '',
        name,
        ms(baseline.p50),
        ms(subject.p50),
        (subject.p50 / baseline.p50).toFixed(1),
        ms(baseline.p99),
        ms(subject.p99),
        (subject.p99 / baseline.p99).toFixed(1),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}
