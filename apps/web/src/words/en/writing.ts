import { plural } from '../intl.js';

export const writing = {
  tools: 'Formatting',
  codeBlock: 'Code block',
  list: 'List',
  quote: 'Quotation',
  link: 'Link',
  preview: 'Preview',
  nothingYet: 'Nothing written yet.',
  hint: 'Markdown works. Ctrl or ⌘ with Enter sends, Escape leaves the field.',
  hintByTouch: 'Markdown works.',
  toCode: 'Use the code editor',
  toPlain: 'Use a plain field',
  room: (count: number) =>
    plural(count, { one: 'Room for 1 more character.', other: `Room for ${count} more characters.` }),
  tooLong: (over: number) =>
    plural(over, { one: '1 character too many.', other: `${over} characters too many.` }),
  tooLongHint: (most: number) =>
    `There is room for ${most}. Send it in parts, or link to the longer text; nothing is lost meanwhile.`,
  /** In the API's own language its sentence stands alone. */
  mayReadHarsh: null as ((what: string) => string) | null,
  fine: 'Fine as it is',
  fineAsItIs: (what: string) => `“${what}” is fine as it is`,
} as const;
