import { ActionIcon, Group } from '@mantine/core';
import { words } from '../words/index.js';
import { codeBlock, type Edit, link, list, quote } from './markdown-edits.js';

const paths = {
  codeBlock: 'M6 4L2 8l4 4M10 4l4 4-4 4',
  list: 'M6 4h8M6 8h8M6 12h8M2 4h.01M2 8h.01M2 12h.01',
  quote: 'M3 3v10M7 5h7M7 8h7M7 11h5',
  link: 'M7 9a3 3 0 0 0 4 0l2-2a3 3 0 0 0-4-4l-1 1M9 7a3 3 0 0 0-4 0L3 9a3 3 0 0 0 4 4l1-1',
} as const;

const edits: Record<keyof typeof paths, Edit> = { codeBlock, list, quote, link };

/** What Markdown is most needed for, a press away. */
export function Toolbar({ onEdit }: { onEdit: (edit: Edit) => void }) {
  return (
    <Group gap={4} role="group" aria-label={words.writing.tools}>
      {(Object.keys(paths) as (keyof typeof paths)[]).map((tool) => (
        <ActionIcon
          key={tool}
          variant="subtle"
          color="gray"
          size={30}
          aria-label={words.writing[tool]}
          title={words.writing[tool]}
          onClick={() => onEdit(edits[tool])}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none">
            <path
              d={paths[tool]}
              stroke="currentcolor"
              strokeWidth="1.6"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </ActionIcon>
      ))}
    </Group>
  );
}
