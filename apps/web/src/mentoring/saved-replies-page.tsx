import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { SavedReplyForm } from './saved-reply-form.js';
import { SavedReplyPreview } from './saved-reply-preview.js';
import { DeleteSavedReply, SavedReplyFragment } from './saved-replies.js';

const SavedRepliesQuery = graphql(
  `
    query SavedReplies($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          ...Person
          id
          roles
          savedReplies {
            id
            ...SavedReply
          }
        }
      }
    }
  `,
  [PersonFragment, SavedReplyFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['SavedReply'] };

/** What a mentor says often: written once, looked over before each sending. */
export function SavedRepliesPage() {
  return (
    <Page title={words.replies.title} lead={words.replies.lead}>
      <MembersOnly>
        <Replies />
      </MembersOnly>
    </Page>
  );
}

function Replies() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: SavedRepliesQuery, variables: { slug }, context: refreshedBy });
  return (
    <Loaded of={result}>
      {({ community }) => {
        const member = community?.viewerMember;
        if (member == null) return null;
        if (!member.roles.includes('MENTOR'))
          return <EmptyState title={words.mentoring.noMentor} hint={words.mentoring.noMentorHint} />;
        const replies = member.savedReplies ?? [];
        const me = nameOf(member);
        return (
          <Stack gap="xl">
            <AppLink to="/c/$slug/mentoring" params={{ slug }} size="sm">
              ← {words.mentoring.title}
            </AppLink>
            {replies.length > 0 && (
              <TitledSection title={words.replies.yours(replies.length)}>
                {replies.map((reply) => (
                  <Reply key={reply.id} of={reply} me={me} />
                ))}
              </TitledSection>
            )}
            <TitledSection
              title={words.replies.write}
              lead={replies.length === 0 ? words.replies.none : undefined}
            >
              <SavedReplyForm me={me} />
            </TitledSection>
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Reply({ of, me }: { of: FragmentOf<typeof SavedReplyFragment>; me: string }) {
  const { id, title, body } = readFragment(SavedReplyFragment, of);
  const [changing, setChanging] = useState(false);
  const remove = useAction(DeleteSavedReply);
  if (changing)
    return <SavedReplyForm reply={{ id, title, body }} me={me} onDone={() => setChanging(false)} />;
  return (
    <Card withBorder padding="md" component="article">
      <Stack gap="xs">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Text lineClamp={4} style={{ whiteSpace: 'pre-line' }}>
          {body}
        </Text>
        <details>
          <summary>{words.replies.preview}</summary>
          <SavedReplyPreview body={body} me={me} />
        </details>
        <Group gap="xs">
          <Button variant="light" size="xs" onClick={() => setChanging(true)}>
            {words.replies.change}
          </Button>
          <ConfirmButton
            variant="subtle"
            size="xs"
            {...words.replies.remove(title)}
            busy={remove.busy}
            problems={remove.problems}
            onConfirm={async () => (await remove.run({ input: { savedReplyId: id } })) !== null}
          >
            {words.replies.remove(title).confirm}
          </ConfirmButton>
        </Group>
      </Stack>
    </Card>
  );
}
