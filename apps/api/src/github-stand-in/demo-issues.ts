/** An issue or pull request of a repository that the stand-in's GitHub knows. */
export interface DemoIssue {
  /** As `owner/name`, in small letters. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly stateReason: 'completed' | 'not_planned' | 'duplicate' | null;
  /** Null for an issue. */
  readonly pull: { readonly draft: boolean; readonly merged: boolean } | null;
}

const repository = 'python/cpython';
const open = { repository, state: 'open', stateReason: null } as const;
const pull = (what: { draft?: true; merged?: true } = {}): DemoIssue['pull'] => ({
  draft: false,
  merged: false,
  ...what,
});
const closed = { repository, state: 'closed', stateReason: null } as const;

/** One of each state. Their numbers are far above those of real ones, and what they say is invented. */
export const DEMO_ISSUES: readonly DemoIssue[] = [
  { ...open, number: 900_001, title: 'Say how long a first build takes', pull: pull() },
  { ...open, number: 900_002, title: 'Add the missing label to the tutorial', pull: pull({ draft: true }) },
  { ...open, number: 900_003, title: 'Streams forget who asked for them', pull: null },
  {
    ...closed,
    number: 900_004,
    title: 'A kinder error message in dataclasses',
    pull: pull({ merged: true }),
  },
  { ...closed, number: 900_005, title: 'Rename everything at once', pull: pull() },
  {
    ...closed,
    number: 900_006,
    stateReason: 'completed',
    title: 'A page of the tutorial lacks a label',
    pull: null,
  },
  {
    ...closed,
    number: 900_007,
    stateReason: 'not_planned',
    title: 'Let indentation be optional',
    pull: null,
  },
  { ...closed, number: 900_008, stateReason: 'duplicate', title: 'Streams forget, too', pull: null },
];

/** Letter case does not count, as on GitHub. */
export function findDemoIssue(owner: string, name: string, number: string): DemoIssue | undefined {
  const asked = `${owner}/${name}`.toLowerCase();
  return DEMO_ISSUES.find((issue) => issue.repository === asked && String(issue.number) === number);
}
