import type { Logger } from 'typeorm';
import type { TestApplication } from './application.js';

const nothing = () => undefined;

/**
 * The SQL statements that the API sends to PostgreSQL while `work` runs, in order.
 * What else runs at the same time is counted, too: let nothing.
 */
export async function statementsOf(app: TestApplication, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listening: Logger = {
    logQuery: (statement) => {
      statements.push(statement);
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
