import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { Asked } from './asked.js';
import { Found } from './found.js';
import { Guidance } from './guidance.js';
import { SearchForm } from './search-form.js';
import { Waiting } from './waiting.js';

/** What waits for the viewer in one community, and their conversations there. */
export function InboxPage() {
  const [count, setCount] = useState(0);
  return (
    <Page title={words.inbox.titleWith(count)} lead={words.inbox.lead}>
      <MembersOnly>
        <Inbox onCount={setCount} />
      </MembersOnly>
    </Page>
  );
}

function Inbox({ onCount }: { onCount: (count: number) => void }) {
  const { id } = useCommunity();
  const { q = '', in: threadId = null } = useSearch({ from: '/c/$slug/inbox' });
  const navigate = useNavigate({ from: '/c/$slug/inbox' });
  return (
    <Stack gap="lg">
      <SearchForm
        key={`${q} ${threadId ?? ''}`}
        words={q}
        label={threadId === null ? words.inbox.searchLabel : words.inbox.searchThread}
        onSearch={(asked) =>
          void navigate({
            search: asked === '' ? {} : { q: asked, ...(threadId !== null && { in: threadId }) },
          })
        }
      />
      {q !== '' ? (
        <Found key={`${q} ${threadId ?? ''}`} scope={{ words: q, communityId: id, threadId }} />
      ) : (
        <>
          <Waiting communityId={id} onCount={onCount} />
          <Asked />
          <AppLink to="/inbox" size="sm">
            {words.inbox.toAll}
          </AppLink>
          <Guidance />
        </>
      )}
    </Stack>
  );
}
