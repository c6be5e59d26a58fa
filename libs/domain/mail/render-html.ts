import type { MailBlock, MailDocument } from './mail-document.js';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Without pictures, scripts or anything that is fetched: reading a mail tells nobody that it is read. */
export function renderMailHtml({ blocks, footer }: MailDocument): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="font: 16px/1.5 sans-serif; max-width: 640px; margin: 0 auto; padding: 16px">',
    ...blocks.map(blockHtml),
    '<hr style="border: 0; border-top: 1px solid #999; margin: 24px 0 12px">',
    '<div style="font-size: 13px">',
    ...footer.map(blockHtml),
    '</div></body></html>',
    '',
  ].join('\n');
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'PARAGRAPH':
      return `<p>${escape(block.text)}</p>`;
    case 'HEADING':
      return `<h2 style="font-size: 18px; margin: 24px 0 8px"><bdi>${escape(block.text)}</bdi></h2>`;
    case 'MESSAGE':
      return (
        `<div style="margin: 16px 0; padding: 0 12px; border-left: 3px solid #999">` +
        `<p style="font-size: 13px"><strong><bdi>${escape(block.author)}</bdi></strong>, ${escape(block.postedAt)}</p>\n` +
        `<div dir="auto">${block.html}</div></div>`
      );
    default:
      return `<p><a href="${escape(block.url)}">${escape(block.label)}</a></p>`;
  }
}
