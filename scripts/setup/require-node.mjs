/** Ends the process with a sentence if Node is too old. Plain syntax, so that an old Node can say it. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    'Waymark needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Install a newer Node (https://nodejs.org) and run the same command again.',
  );
  process.exit(1);
}
