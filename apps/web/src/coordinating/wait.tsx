import { Box, Card, Stack, Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { EmptyState } from '../shared/empty-state.js';
import { partOf } from '../shared/load-part.js';
import { Skeletons } from '../shared/skeletons.js';
import { words } from '../words/index.js';
import { duration, percent } from './durations.js';
import { fewerSteps } from './fewer-steps.js';
import classes from './wait.module.css';

/** Charts weigh as much as all of the welcome page: only who sees one loads them. */
const WaitCurve = lazy(partOf(async () => ({ default: (await import('./wait-curve.js')).WaitCurve })));

export const WaitFragment = graphql(`
  fragment Wait on ExpectedWait {
    enoughData
    medianHours
    nineTenthsHours
    answered
    curve {
      hours
      stillWaiting
    }
  }
`);

const mostRows = 8;

/** How long it takes to be taken on: in a sentence, as a curve, and as the same in numbers. */
export function Wait({ of }: { of: FragmentOf<typeof WaitFragment> }) {
  const { medianHours, nineTenthsHours, answered, curve } = readFragment(WaitFragment, of);
  if (medianHours === null)
    return <EmptyState title={words.overview.noData} hint={words.overview.noDataHint(answered)} />;
  return (
    <Card withBorder padding="lg">
      <Stack>
        <div>
          <Text fw={600}>
            {words.overview.half(duration(medianHours))}{' '}
            {nineTenthsHours !== null && words.overview.nineTenths(duration(nineTenthsHours))}
          </Text>
          <Text size="sm" c="dimmed" maw="42rem">
            {words.overview.waitLead}
          </Text>
        </div>
        <div className={classes.both}>
          <Box aria-hidden>
            <Suspense fallback={<Skeletons of={[{ height: 260 }]} />}>
              <WaitCurve curve={curve} />
            </Suspense>
          </Box>
          <Table captionSide="top" verticalSpacing={6}>
            <Table.Caption>{words.overview.curve}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.overview.after}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {words.overview.stillWaits}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fewerSteps(curve, mostRows).map(({ hours, stillWaiting }) => (
                <Table.Tr key={hours}>
                  <Table.Td>{duration(hours)}</Table.Td>
                  <Table.Td ta="right">{percent(stillWaiting)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Stack>
    </Card>
  );
}
