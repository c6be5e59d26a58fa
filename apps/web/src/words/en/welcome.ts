export const welcome = {
  title: 'Find somebody who knows the way',
  lead: 'Waymark brings newcomers to open source together with people who guide them, from the first question to a merged contribution. Every question is welcome, and nobody is turned away.',
  back: 'Welcome back',
  communities: 'Communities',
  yours: 'Your communities',
  others: 'More communities',
  none: 'There is no community here yet.',
  noneHint: 'Whoever signs in can make the first one.',
  make: 'Make a community',
  open: (name: string) => `Open ${name}`,
  look: (name: string) => `Look at ${name}`,
  how: 'How it goes',
  steps: [
    { name: 'Say what draws you', means: 'Three short answers: your interests, your hours, your languages.' },
    {
      name: 'Ask somebody who fits',
      means: 'You see who, and why. A few sentences are enough, and no question is silly.',
    },
    {
      name: 'Go on together',
      means: 'Step by step, in your own conversation, until your first contribution is merged.',
    },
  ],
  more: (count: number) => `and ${count} more`,
} as const;
