/** Only a path of our own site: `//evil.example` and `/\evil.example` are other sites to a browser. */
export function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length <= 1_000
    ? path
    : '/';
}
