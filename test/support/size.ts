/**
 * How often something is tried that chance decides on. `npm test` tries it a little, `npm run
 * test:faults` as often as an environment variable of this name says.
 */
export function sizeOf(variable: string, usual: number): number {
  const asked = process.env[variable];
  if (asked === undefined || asked === '') return usual;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`${variable} is a whole number from 1, not ${asked}`);
  return size;
}
