/** `npm run test:faults`: the tests of outages and races, as often as it takes to trust them; some twenty minutes. */
process.env.WAYMARK_FAULT_POSTS ??= '5000';
process.env.WAYMARK_FAULT_KILLS ??= '10';
process.env.WAYMARK_FAULT_RACES ??= '1000';
process.argv.push('test/faults', 'test/mentorships/limits');
await import('./test.mjs');
