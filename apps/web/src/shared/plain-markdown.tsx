import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

const heading = /^#{1,6} +(.*)$/;
const item = /^[-*] +(.*)$/;

/**
 * Headings, paragraphs and lists of a text that comes without rendered HTML;
 * everything else stands as it was written. React escapes it all.
 */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <Stack gap="xs">{text.split(/\n\s*\n/).map((block, index) => renderBlock(block.trim(), index))}</Stack>
  );
}

function renderBlock(block: string, key: number): ReactNode {
  const title = heading.exec(block);
  if (title !== null) {
    return (
      <Title key={key} order={3} size="h4" mt="xs">
        {title[1]}
      </Title>
    );
  }
  const lines = block.split('\n');
  if (lines.every((line) => item.test(line))) {
    return (
      <List key={key} spacing={4}>
        {lines.map((line) => (
          <List.Item key={line}>{item.exec(line)?.[1]}</List.Item>
        ))}
      </List>
    );
  }
  return (
    <Text key={key} style={{ whiteSpace: 'pre-line' }}>
      {block}
    </Text>
  );
}
