import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Makes the demo community on a database, in a process of its own. */
export async function seedDemo(databaseUrl: string): Promise<void> {
  const seeding = spawn(process.execPath, ['dist/scripts/seed.js'], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: 'pictures'.repeat(4) },
  });
  const [code] = (await once(seeding, 'exit')) as [number];
  if (code !== 0) throw new Error('The demo community could not be made; the reason is above.');
}
