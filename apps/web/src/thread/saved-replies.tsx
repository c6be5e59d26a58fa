import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { problemsOfError } from '../api/problems.js';
import { useCommunity } from '../community/use-community.js';
import { words } from '../words/index.js';

const RepliesQuery = graphql(`
  query SavedRepliesFor($memberId: ID!, $threadId: ID!) {
    member(id: $memberId) {
      id
      savedReplies {
        id
        title
        textFor(threadId: $threadId)
      }
    }
  }
`);

/** What a mentor says often, filled for this conversation, to be looked over before it is sent. */
export function SavedReplies({ threadId, onChoose }: { threadId: string; onChoose: (text: string) => void }) {
  const { slug, viewerMember } = useCommunity();
  const [opened, setOpened] = useState(false);
  const [{ data, error, fetching }] = useQuery({
    query: RepliesQuery,
    variables: { memberId: viewerMember?.id ?? '', threadId },
    pause: !opened || viewerMember === null,
  });
  const replies = (data?.member?.savedReplies ?? []).filter(({ textFor }) => textFor !== null);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm">
          {words.thread.savedReplies}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {replies.map(({ id, title, textFor }) => (
          <Menu.Item key={id} onClick={() => onChoose(textFor ?? '')}>
            {title}
          </Menu.Item>
        ))}
        {replies.length === 0 && !fetching && (
          <Menu.Label>{error ? problemsOfError(error)[0]?.message : words.thread.noSavedReplies}</Menu.Label>
        )}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => <Link {...props} to="/c/$slug/mentoring/replies" params={{ slug }} />}
        >
          {words.thread.toSavedReplies}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
