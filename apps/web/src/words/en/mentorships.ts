export const mentorships = {
  youGuide: 'You guide them',
  guidesYou: 'They guide you',
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  statuses: { ACTIVE: 'Active', PAUSED: 'On a break', COMPLETED: 'Completed', ENDED: 'Ended' },
  talk: 'New conversation',
  change: 'Change …',
  steps: {
    pause: {
      name: 'Take a break',
      means: 'Both of you rest. Nothing is lost, and either of you can go on at any time.',
    },
    resume: { name: 'Go on', means: 'The break is over.' },
    complete: {
      name: 'We reached it',
      means:
        'You got where you wanted to go. The conversations stay to be read, and the place is free for somebody else.',
    },
    end: {
      name: 'Stop here',
      means:
        'The mentorship ends, without blame. The conversations stay to be read, and the place is free for somebody else.',
    },
  },
} as const;

export const talk = {
  title: 'A new conversation',
  lead: 'One for each thing keeps them easy to find again.',
  name: 'Title',
  body: 'The first message',
  send: 'Begin',
} as const;
