import { Button, Code, Group } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ButtonLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/first.js';

/** How browsers say that a part of the client is not there: after a new version is out, or without a network. */
const missingPart =
  /dynamically imported module|module script failed|preload CSS|error loading dynamically|text\/html/i;

/** For mistakes of ours, and parts of the client that do not come; what the API refuses stands on the page that asked. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const message = error instanceof Error ? error.message : String(error);
  const outdated = missingPart.test(message);
  const { title, lead } = outdated ? words.outdated : words.failed;
  return (
    <Page title={title} lead={lead}>
      {!outdated && <Code block>{message}</Code>}
      <Group gap="sm">
        <Button onClick={() => location.reload()}>{words.failed.again}</Button>
        <ButtonLink to="/" variant="default" onClick={reset}>
          {words.notFound.home}
        </ButtonLink>
      </Group>
    </Page>
  );
}
