export interface LadderStep {
  readonly slug: string;
  readonly name: string;
  /** Markdown, addressed to the one who climbs. */
  readonly description: string;
  /** Whether a mentor or a coordinator is asked to look before it counts. */
  readonly needsConfirmation: boolean;
}

/** The ladder of a new community, lowest rung first; its coordinators make it their own. */
export const defaultLadder: readonly LadderStep[] = [
  {
    slug: 'built-the-project',
    name: 'Built the project',
    description:
      'You have the source on your machine, it builds, and its tests run. For many this is the hardest part, so your word is enough.',
    needsConfirmation: false,
  },
  {
    slug: 'first-issue-comment',
    name: 'First comment on an issue',
    description:
      'You joined a conversation: you reproduced a bug, added a missing detail, or asked what nobody had asked. Link to your comment.',
    needsConfirmation: false,
  },
  {
    slug: 'first-pull-request',
    name: 'First pull request',
    description:
      'Your change is there for others to read, however small it is. Link to the pull request; it need not be merged yet.',
    needsConfirmation: true,
  },
  {
    slug: 'first-merge',
    name: 'First merge',
    description:
      'Something you wrote is now part of the project, and everybody who uses it has you to thank.',
    needsConfirmation: true,
  },
  {
    slug: 'first-review',
    name: 'First review given',
    description:
      'You read somebody else’s change and helped to make it better. A careful question counts as much as an answer.',
    needsConfirmation: true,
  },
  {
    slug: 'triager',
    name: 'Triager',
    description:
      'The project trusts you to sort its issues: to label them, to ask for details, and to close what is done.',
    needsConfirmation: true,
  },
  {
    slug: 'core',
    name: 'Core developer',
    description:
      'You merge the changes of others. Once, somebody took the time to guide you here: you can be that person now.',
    needsConfirmation: true,
  },
];
