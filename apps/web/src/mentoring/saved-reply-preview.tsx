import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Rendered } from '../shared/rendered.js';
import { words } from '../words/index.js';
import { filledWith } from './saved-replies.js';

const PreviewQuery = graphql(`
  query SavedReplyPreview($body: Markdown!) {
    renderMarkdown(body: $body)
  }
`);

const pauseMs = 400;

/** How a reply will read, for a newcomer and a conversation that are made up. */
export function SavedReplyPreview({ body, me }: { body: string; me: string }) {
  const { name: community } = useCommunity();
  const [settled] = useDebouncedValue(
    filledWith(body, {
      newcomer: words.replies.exampleName,
      me,
      community,
      title: words.replies.exampleTitle,
    }),
    pauseMs,
  );
  const empty = settled.trim() === '';
  const [{ data }] = useQuery({ query: PreviewQuery, variables: { body: settled }, pause: empty });
  if (empty || data === undefined) return <Text c="dimmed">{words.replies.nothingToShow}</Text>;
  return <Rendered html={data.renderMarkdown} />;
}
