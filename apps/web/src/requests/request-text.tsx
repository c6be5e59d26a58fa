import { Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';

export const RequestTextFragment = graphql(`
  fragment RequestText on MentorshipRequest {
    introduction
    tried
  }
`);

/** What somebody wrote who asks. */
export function RequestText({ of }: { of: FragmentOf<typeof RequestTextFragment> }) {
  const { introduction, tried } = readFragment(RequestTextFragment, of);
  return (
    <Stack gap="xs">
      {introduction !== null && <PlainMarkdown text={introduction} />}
      {tried !== null && (
        <div>
          <Text size="sm" fw={600}>
            {words.requests.tried}
          </Text>
          <PlainMarkdown text={tried} />
        </div>
      )}
    </Stack>
  );
}
