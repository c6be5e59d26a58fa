import type { MailBlock, MailDocument } from './mail-document.js';

/** A mail as plain text: what people wrote stays as they wrote it, Markdown and all. */
export function renderMailText({ blocks, footer }: MailDocument): string {
  const together = (parts: readonly MailBlock[]) => parts.map(blockText).join('\n\n');
  return `${together(blocks)}\n\n-- \n${together(footer)}\n`;
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'PARAGRAPH':
      return block.text;
    case 'HEADING':
      return `## ${block.text}`;
    case 'MESSAGE':
      return `${block.author}, ${block.postedAt}:\n\n${block.markdown}`;
    default:
      return `${block.label}:\n${block.url}`;
  }
}
