import { Stack } from '@mantine/core';
import { type ReactNode, type RefObject, useState } from 'react';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { ClosedHere } from './closed-here.js';

/** For a dead link, and for a conversation of other people: the two read the same. */
export function NoSuchThread() {
  return <NotHere title={words.thread.noSuch.title} lead={words.thread.noSuch.lead} />;
}

/** For who was in a conversation until just now; what they were writing is there to be taken along. */
export function NoLongerHere({ left }: { left: RefObject<string> }) {
  const [text] = useState(() => left.current);
  return (
    <NotHere title={words.thread.noLonger.title} lead={words.thread.noLonger.lead}>
      {text !== '' && <ClosedHere reasons={[]} left={text} />}
    </NotHere>
  );
}

function NotHere({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  const { slug } = useCommunity();
  return (
    <Page title={title} lead={lead}>
      <Stack align="start">
        {children}
        <AppLink to="/c/$slug/inbox" params={{ slug }}>
          {words.thread.toInbox}
        </AppLink>
      </Stack>
    </Page>
  );
}
