export const welcome = {
  title: 'Find somebody who knows the way',
  lead: 'Waymark brings newcomers to an open-source project together with people who guide them: through lists, ideas, issues, version control and review, until a first contribution is merged. Every question is welcome, and nobody is turned away.',
  communities: 'Communities',
  yours: 'Your communities',
  others: 'More communities',
  none: 'There is no community here yet.',
  noneHint: 'Communities are made through the API for now: the mutation is called createCommunity.',
  open: (name: string) => `Open ${name}`,
  look: 'Have a look',
  more: (count: number) => `and ${count} more`,
} as const;
