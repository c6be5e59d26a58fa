import { Card, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/index.js';
import { WaitingPage } from './waiting-page.js';

/** Everybody who asked and has no answer yet; at first those who wait too long. `requestDays`: from when on that is. */
export function Waiting({ requestDays }: { requestDays: number }) {
  const [which, setWhich] = useState('LONG');
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2}>{words.overview.queue}</Title>
        <SegmentedControl
          transitionDuration={0}
          aria-label={words.overview.which}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'LONG', label: words.overview.onlyLong },
            { value: 'ALL', label: words.overview.everybody },
          ]}
        />
      </Group>
      <Text c="dimmed" maw="42rem">
        {words.overview.queueLead(requestDays)}
      </Text>
      <Card withBorder padding={0}>
        <WaitingPage
          after={null}
          requestDays={requestDays}
          onlyLong={which === 'LONG'}
          showAll={() => setWhich('ALL')}
        />
      </Card>
    </Stack>
  );
}
