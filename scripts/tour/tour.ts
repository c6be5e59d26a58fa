import { playStory } from './story.js';

/** `npm run tour [-- http://localhost:3000]`: plays the main job against a running Waymark, and tells it. */
const url = process.argv[2] ?? process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`;

try {
  await playStory({
    url,
    community: 'cpython',
    newcomer: `tour-${Date.now().toString(36)}`,
    say: (line) => console.log(line),
    now: () => new Date(),
  });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const unreachable = error instanceof TypeError && error.message === 'fetch failed';
  console.error(
    unreachable
      ? `Nothing answers at ${url}. Is \`npm start\` running?`
      : `The tour stopped: ${error.message}`,
  );
  process.exitCode = 1;
}
