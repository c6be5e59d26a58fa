import { Card, CopyButton, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Coded } from '../api/said.js';
import { Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import classes from './thread.module.css';

/** For a conversation to which one cannot add; what one was writing stays to be taken along. */
export function ClosedHere({
  reasons,
  left,
  children,
}: {
  reasons: readonly Coded[];
  left: string;
  /** How it came to that, and what one can do instead. */
  children?: ReactNode;
}) {
  return (
    <Card withBorder>
      <Stack gap="sm">
        {children}
        <Reasons reasons={reasons} />
        {left.trim() !== '' && (
          <>
            <Text size="sm" fw={600}>
              {words.thread.leftOver}
            </Text>
            <Text size="sm" className={classes.otherText} tabIndex={0}>
              {left}
            </Text>
            <CopyButton value={left}>
              {({ copied, copy }) => (
                <div>
                  <Button size="compact-sm" variant="default" onClick={copy}>
                    {copied ? words.thread.copied : words.thread.copy}
                  </Button>
                </div>
              )}
            </CopyButton>
          </>
        )}
      </Stack>
    </Card>
  );
}
