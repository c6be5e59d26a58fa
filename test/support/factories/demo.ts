import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemoCommunity } from '../../../scripts/seed/demo-community.js';
import type { TestApplication } from '../application.js';

/** The demo community, as `npm start` makes it. */
export async function seedDemo(app: TestApplication): Promise<void> {
  const areas = readFileSync(join(process.cwd(), 'scripts/seed/cpython-interest-areas.json'), 'utf8');
  await seedDemoCommunity(app.application.nest, areas);
}
