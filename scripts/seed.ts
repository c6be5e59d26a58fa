import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createApplication } from '../apps/api/src/application.js';
import { demoCommunityStands, seedDemoCommunity } from './seed/demo-community.js';

/** Makes the demo community on the database of DATABASE_URL, unless it is there. Not for production: its people are made up. */
const config = readConfig(process.env);
if (config.production) throw new Error('The demo data is not for production.');
// Looked up first: wiring the whole application takes longer than this answer, at every start.
if (await demoCommunityStands(config.databaseUrl)) process.exit(0);
const application = await createApplication(config, createLogger('warn', 'waymark-seed'));
const document = readFileSync(join(process.cwd(), 'scripts', 'seed', 'cpython-interest-areas.json'), 'utf8');
await seedDemoCommunity(application.nest, document);
console.log('Made the demo community, CPython.');
await application.close();
process.exit(0);
