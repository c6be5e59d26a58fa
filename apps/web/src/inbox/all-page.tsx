import { Button, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../shared/page.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';
import { AskedAnywhere } from './asked.js';
import { Found } from './found.js';
import { SearchForm } from './search-form.js';
import { Waiting } from './waiting.js';

/** What waits for the viewer in all their communities. */
export function AllPage() {
  const viewer = useViewer();
  const [count, setCount] = useState(0);
  const { q = '' } = useSearch({ from: '/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  return (
    <Page title={words.inbox.titleWith(count)} lead={words.inbox.leadOfAll}>
      {viewer === null && (
        <Stack align="start">
          <Text>{words.community.needsSignIn}</Text>
          <Button component="a" href={signInAddress()}>
            {words.shell.signIn}
          </Button>
        </Stack>
      )}
      {viewer != null && (
        <Stack gap="lg">
          <SearchForm
            key={q}
            words={q}
            label={words.inbox.searchLabel}
            onSearch={(asked) => void navigate({ search: asked === '' ? {} : { q: asked } })}
          />
          {q === '' ? (
            <>
              <Waiting communityId={null} onCount={setCount} />
              <AskedAnywhere />
            </>
          ) : (
            <Found key={q} scope={{ words: q, communityId: null, threadId: null }} />
          )}
        </Stack>
      )}
    </Page>
  );
}
