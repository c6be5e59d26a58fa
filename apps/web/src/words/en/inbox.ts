export const inbox = {
  title: 'Inbox',
  lead: 'What waits for you comes first.',
  empty: 'Nothing here yet.',
  received: 'Asked of you',
  sent: 'You asked',
  mentorships: 'Mentorships',
  queue: 'Asked of any mentor',
  closed: 'Earlier requests',
  earlier: 'Earlier mentorships',
} as const;
