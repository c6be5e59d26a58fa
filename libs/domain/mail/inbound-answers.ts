import type { InboundRefusal } from './inbound-refusals.js';

/** A mail of ours in answer to one that came in; plain text, on lines as they are. */
export interface InboundAnswer {
  readonly subject: string;
  readonly text: string;
}

const mostNames = 10;
const mostLetters = 80;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

const closing = (publicUrl: string): string =>
  `You can always write in the browser: ${publicUrl}/\n\nThis answer was made by Waymark itself; nobody reads replies to it.\n`;

/** The answer to a reply that was not posted. */
export function answerToRefused({ message, hint }: InboundRefusal, publicUrl: string): InboundAnswer {
  return {
    subject: 'Your reply was not posted',
    text: `Your reply was not posted. ${message}\n\n${hint}\n\nNothing of it was kept; you still have it among the mails that you sent. ${closing(publicUrl)}`,
  };
}

/** The answer to a reply that was posted without the files that came with it. */
export function answerToFiles(names: readonly string[], publicUrl: string): InboundAnswer {
  const listed = names.slice(0, mostNames).map((name) => `  - ${fileName(name)}`);
  const more = names.length - listed.length;
  if (more > 0) listed.push(`  - and ${more} more`);
  return {
    subject: 'Your reply was posted without its files',
    text: `Your words were posted, but conversations hold no files, so these were not kept:\n\n${listed.join('\n')}\n\nPut them where others can open them, such as a pull request, an issue or a gist, and send the link. ${closing(publicUrl)}`,
  };
}

function fileName(name: string): string {
  const plain = name.replace(unseen, ' ').trim();
  if (plain === '') return 'a file without a name';
  const letters = [...plain];
  return letters.length <= mostLetters ? plain : `${letters.slice(0, mostLetters).join('')}…`;
}
