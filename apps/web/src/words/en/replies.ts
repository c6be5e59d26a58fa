import { plural } from '../intl.js';

export const replies = {
  title: 'Saved replies',
  lead: 'What you say often, written once. You look each over before it is sent; nobody else sees this list.',
  yours: (count: number) => plural(count, { one: 'One reply', other: `${count} replies` }),
  none: 'A warm first answer is a good one to begin with.',
  write: 'A new one',
  name: 'What to find it by',
  nameHint: 'Only you see it.',
  body: 'What it says',
  example: 'Hi {{newcomer}}, I am {{me}}. Glad that you write to {{community}}!',
  placeholders: 'These are filled in for the conversation that you use it in:',
  means: {
    newcomer: 'the newcomer’s name',
    me: 'your name',
    community: 'the name of the community',
    title: 'the title of the conversation',
  },
  preview: 'How it will read',
  nothingToShow: 'It shows here as you write.',
  exampleName: 'Ada',
  exampleTitle: 'My first patch',
  save: 'Save',
  change: 'Change',
  remove: (title: string) => ({
    question: `Delete “${title}”?`,
    meaning: 'What you sent with it stays in the conversations.',
    confirm: 'Delete',
  }),
} as const;
