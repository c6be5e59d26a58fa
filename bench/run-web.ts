import { cpus } from 'node:os';
import { benchJourneys, journeyTablesOf } from './journeys.js';
import { fill } from './support/data.js';
import { withEnvironment } from './support/environment.js';
import { benchWeb, webTableOf } from './web.js';

const messages = 2_000;

/** The pages' part of `npm run bench`, in a Chromium whose program is given, and the ways that people go over them. */
export async function runWeb(chromium: string): Promise<void> {
  const comparisons = await withEnvironment(async (environment) =>
    benchWeb(chromium, environment, await fill(environment.sql, { mentors: 2_000, messages }), messages),
  );
  const journeys = await withEnvironment((environment) => benchJourneys(chromium, environment));
  console.log(
    `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, slowed down 4 times\n`,
  );
  console.log(webTableOf(comparisons));
  console.log(`\n${journeyTablesOf(journeys)}`);
}
