import { Button, Code } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';

/** For mistakes of ours; what the API refuses is shown on the page that asked. */
export function FailedPage({ error }: ErrorComponentProps) {
  return (
    <Page title={words.failed.title} lead={words.failed.lead}>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <div>
        <Button onClick={() => location.reload()}>{words.failed.again}</Button>
      </div>
    </Page>
  );
}
