/** At most so many of a curve's steps, evenly chosen among them; the first and the last always. `most`: 2 or more. */
export function fewerSteps<Step>(steps: readonly Step[], most: number): readonly Step[] {
  if (steps.length <= most) return steps;
  return Array.from(
    { length: most },
    (_, index) => steps[Math.round((index * (steps.length - 1)) / (most - 1))],
  ).filter((step) => step !== undefined);
}
