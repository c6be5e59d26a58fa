import { Skeleton, Stack } from '@mantine/core';

/**
 * Grey in the place of what is on its way: not before 200 ms, so that what comes quickly shows no grey at all. The
 * linter refuses Mantine's own elsewhere.
 */
export function Skeletons({
  of: bars,
}: {
  of: readonly { readonly height: number; readonly width?: string }[];
}) {
  return (
    <Stack className="appear-late" aria-busy="true">
      {bars.map((bar, index) => (
        <Skeleton key={index} {...bar} />
      ))}
    </Stack>
  );
}
