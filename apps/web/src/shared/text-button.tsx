import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentProps } from 'react';

/** A quiet button that begins a line: what it says stands in line with the text above and below. */
export function TextButton(props: ButtonProps & ComponentProps<'button'>) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      ml={-8}
      h="auto"
      mih="var(--button-height)"
      styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
      {...props}
    />
  );
}
