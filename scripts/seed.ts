import { demoCommunityStands } from './seed/demo-stands.js';

/** `node dist/scripts/seed.js`: makes the demo community on the database of DATABASE_URL, unless it is there. */
const url = process.env['DATABASE_URL'];
if (url === undefined) throw new Error('DATABASE_URL says where the demo community is to be made.');
if (!(await demoCommunityStands(url))) {
  // Loaded only now: wiring the whole application takes seconds, at every start.
  const { seed } = await import('./seed/seed.js');
  await seed();
  console.log('Made the demo community, CPython.');
}
process.exit(0);
