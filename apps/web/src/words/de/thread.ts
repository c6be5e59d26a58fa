import type { Words } from '../index.js';

export const thread: Words['thread'] = {
  messages: 'Nachrichten',
  earlier: 'Frühere Nachrichten zeigen',
  unread: (count) => `${count} neu`,
  unreadLine: 'Neu',
  deleted: 'Diese Nachricht wurde gelöscht.',
  edited: 'bearbeitet',
  yourTurn: (since) => `Du bist dran, seit: ${since}`,
  waitsFor: (name, since) => `Wartet auf ${name}, seit: ${since}`,
  waitsForSomebody: (since) => `Wartet auf jemanden zum Begleiten, seit: ${since}`,
  write: 'Nachricht schreiben',
  markdown: 'Markdown und Codeblöcke gehen. Strg oder ⌘ mit Enter schickt ab.',
  post: 'Abschicken',
  nothingToAnswer: 'Nichts zu antworten',
};
