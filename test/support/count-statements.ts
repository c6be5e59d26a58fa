import type { Logger } from 'typeorm';
import type { TestApplication } from './application.js';

const nothing = () => undefined;

/** Waking other processes and reading what they tell runs beside operations, some milliseconds after them. */
const isOfLiveEvents = (statement: string) =>
  statement.startsWith('NOTIFY ') || statement.includes('FROM live_event');

/**
 * The SQL statements that the API sends to PostgreSQL while `work` runs, in order.
 * What else runs at the same time is counted, too, live events excepted: let nothing.
 */
export async function statementsOf(app: TestApplication, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listening: Logger = {
    logQuery: (statement) => {
      if (!isOfLiveEvents(statement)) statements.push(statement);
    },
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  const before = app.sql.logger;
  app.sql.logger = listening;
  try {
    await work();
  } finally {
    app.sql.logger = before;
  }
  return statements;
}
