import { plural } from '../intl.js';

export const coverage = {
  title: 'Areas and who knows them',
  lead: 'Newcomers choose from these, and mentors say how well they know each. Areas that hang on nobody or on one mentor are marked.',
  well: (count: number) =>
    plural(count, { 0: 'Nobody knows it well', one: '1 knows it well', other: `${count} know it well` }),
  some: (count: number) =>
    plural(count, { one: '1 more with first steps', other: `${count} more with first steps` }),
  none: 'No mentor',
  one: 'One mentor',
  show: 'Which areas to show',
  all: (count: number) => `All ${count}`,
  withNone: (count: number) => `No mentor: ${count}`,
  withOne: (count: number) => `One: ${count}`,
  find: 'Find an area',
  below: (count: number) => plural(count, { one: '1 area below', other: `${count} areas below` }),
  weakBelow: (count: number) => `${count} of them with no or one mentor`,
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  nothingFound: 'No area is like this.',
  nothingWeak: 'No area is like this. That is good.',
  empty: 'There are no areas yet.',
  emptyHint: 'Add the first below, or import a list that you have.',
  edit: (area: string) => `Change ${area}`,
  editShort: 'Change',
  name: 'Name',
  rename: 'Rename',
  parent: 'Below',
  top: 'At the top',
  move: 'Move',
  child: (area: string) => `A new area below ${area}`,
  add: 'Add',
  addTitle: 'Add an area',
  addName: 'What is it called?',
  added: (area: string) => `${area} was added.`,
  renamed: (area: string) => `It is called ${area} now.`,
  moved: (area: string) => `${area} was moved.`,
  retire: 'Retire',
  retireQuestion: (area: string) => `Retire ${area}?`,
  retireMeaning:
    'Nobody can choose it, or what is below it, any more. People who have it keep it, and you can take it back into use at any time.',
  retired: (area: string) => `${area} was retired.`,
  retiredTitle: 'Retired areas',
  retiredLead: 'Nobody can choose these. Those that were retired together come back together.',
  restore: 'Take back into use',
  restoreNamed: (area: string) => `Take back into use: ${area}`,
  restored: (area: string) => `${area} is in use again.`,
  import: 'Import a list',
  importLead:
    'A JSON document. What is there already stays as it is; if anything in it is wrong, nothing is added.',
  importFile: 'Choose a file',
  importText: 'The document',
  importSend: 'Import',
  imported: (added: number, present: number, skipped: number) =>
    [
      plural(added, { 0: 'Nothing was new', one: '1 area was added', other: `${added} areas were added` }),
      ...(present === 0
        ? []
        : [plural(present, { one: '1 was there already', other: `${present} were there already` })]),
      ...(skipped === 0
        ? []
        : [
            plural(skipped, {
              one: '1 was left out, because its group is retired',
              other: `${skipped} were left out, because their group is retired`,
            }),
          ]),
    ].join('; ') + '.',
  faults: (count: number) =>
    plural(count, {
      one: 'Nothing was added: one place has to be put right first.',
      other: `Nothing was added: ${count} places have to be put right first.`,
    }),
  place: (line: number | null, path: string) => (line === null ? path : `Line ${line}, ${path}`),
} as const;
