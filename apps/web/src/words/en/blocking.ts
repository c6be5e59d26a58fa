export const blocking = {
  block: 'Block',
  blockPerson: (name: string) => `Block ${name}`,
  ask: (name: string) => ({
    question: `Block ${name}?`,
    meaning:
      'At once, neither of you can ask, answer or write to the other any more, and what waits or goes on between the two of you ends. They are not told that you block them.',
  }),
  blocked: (name: string) => `You block ${name}.`,
  undo: 'Change that',
} as const;
