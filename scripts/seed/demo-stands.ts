import { Client } from 'pg';

export const demoSlug = 'cpython';

/** Whether the demo community is there, finished. Imports next to nothing: it is asked at every start. */
export async function demoCommunityStands(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM community WHERE slug = $1', [demoSlug]);
  await client.end();
  return rowCount === 1;
}
