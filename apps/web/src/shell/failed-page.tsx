import { Button, Code, Group, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { lastRequest } from '../api/reach.js';
import { ButtonLink } from '../shared/app-link.js';
import { MissingPart } from '../shared/load-part.js';
import { Page } from '../shared/page.js';
import { reloadOnce } from '../shared/reload-once.js';
import { words } from '../words/first.js';

/** For mistakes of ours, and parts of the client that do not come; what the API refuses stands on the page that asked. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const message = error instanceof Error ? error.message : String(error);
  const missing = error instanceof MissingPart;
  // A new version of the client has its parts elsewhere; loading the page again brings it.
  const [helpless, setHelpless] = useState(!missing);
  useEffect(() => {
    if (!helpless && !reloadOnce(message, Date.now())) setHelpless(true);
  }, [helpless, message]);
  // What broke is most likely what that brought.
  const [requestId] = useState(lastRequest);
  if (!helpless) return null;
  const { title, lead } = missing ? words.outdated : words.failed;
  return (
    <Page title={title} lead={lead}>
      {!missing && (
        <details>
          <summary>{words.failed.what}</summary>
          <Code block mt="xs">
            {message}
          </Code>
        </details>
      )}
      {!missing && requestId !== null && (
        <Text size="sm" c="dimmed">
          {words.problems.request(requestId)}
        </Text>
      )}
      <Group gap="sm">
        <Button onClick={() => location.reload()}>{words.failed.again}</Button>
        <ButtonLink to="/" variant="default" onClick={reset}>
          {words.notFound.home}
        </ButtonLink>
      </Group>
    </Page>
  );
}
