import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const writing: Words['writing'] = {
  tools: 'Formatierung',
  codeBlock: 'Codeblock',
  list: 'Liste',
  quote: 'Zitat',
  link: 'Link',
  preview: 'Vorschau',
  nothingYet: 'Noch steht hier nichts.',
  hint: 'Markdown geht. Strg oder ⌘ mit Enter schickt ab, Escape verlässt das Feld.',
  hintByTouch: 'Markdown geht.',
  toCode: 'Zum Code-Editor',
  toPlain: 'Zum einfachen Feld',
  room: (count) =>
    plural(count, { one: 'Noch Platz für 1 Zeichen.', other: `Noch Platz für ${count} Zeichen.` }),
  tooLong: (over) => plural(over, { one: '1 Zeichen zu viel.', other: `${over} Zeichen zu viel.` }),
  tooLongHint: (most) =>
    `Platz ist für ${most}. Schick es in Teilen, oder verlinke den längeren Text; verloren geht nichts.`,
  mayReadHarsh: (what) => `„${what}“ kann schroffer klingen, als du es meinst.`,
  fine: 'Gut so',
  fineAsItIs: (what) => `„${what}“ ist gut so`,
};
