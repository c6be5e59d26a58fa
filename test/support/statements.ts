import { Client } from 'pg';

/** Runs `work` and counts the SQL statements that this process sends meanwhile, BEGIN and COMMIT included. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
