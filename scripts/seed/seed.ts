import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createApplication } from '../../apps/api/src/application.js';
import { seedDemoCommunity } from './demo-community.js';

/** Makes the demo community on the database of the environment's configuration. Not for production: its people are made up. */
export async function seed(): Promise<void> {
  // The stand-in that knows of issues runs with the API, later: whoever reads a link then has it asked.
  const config = readConfig({ ...process.env, GITHUB_LINK_STATES: 'off' });
  if (config.production) throw new Error('The demo data is not for production.');
  const application = await createApplication(config, createLogger('warn', 'waymark-seed'));
  const areas = join(process.cwd(), 'scripts', 'seed', 'cpython-interest-areas.json');
  await seedDemoCommunity(application.nest, readFileSync(areas, 'utf8'));
  await application.close();
}
