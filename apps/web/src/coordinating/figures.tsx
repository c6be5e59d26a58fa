import { Paper, SimpleGrid, Text } from '@mantine/core';

/** A few numbers, each with what it counts. */
export function Figures({ of }: { of: readonly { readonly label: string; readonly count: number }[] }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} spacing="sm" m={0}>
      {of.map(({ label, count }) => (
        <Paper
          key={label}
          withBorder
          p="md"
          style={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}
        >
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fz="1.75rem" fw={650} lh={1.2}>
            {count}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
