import { plural } from '../intl.js';

export const mentorships = {
  youGuide: 'You guide them',
  youGuided: 'You guided them',
  guidesYou: 'They guide you',
  guidedYou: 'They guided you',
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  statuses: { ACTIVE: 'Active', PAUSED: 'On a break', COMPLETED: 'Completed', ENDED: 'Ended' },
  talk: 'New conversation',
  all: 'All about this mentorship',
  guiding: (name: string) => `You guide ${name}`,
  guidingUntilThen: (name: string) => `You guided ${name}`,
  guidedBy: (name: string) => `${name} guides you`,
  guidedByUntilThen: (name: string) => `${name} guided you`,
  conversations: 'Conversations',
  noConversations: 'You take part in no conversation here yet.',
  closed: 'Closed',
  lastWord: 'last message',
  moreConversations: (count: number) => plural(count, { one: 'Show one more', other: `Show ${count} more` }),
  progress: 'Progress',
  whatNext: 'What next?',
  whatNextLead: 'Each side can take these steps, and nothing that was written is lost.',
  stillGoing:
    'It has been quiet here. Does it go on? A message or one click is enough; without either it is closed kindly some days from now.',
  keepGoing: 'Yes, it goes on',
  endedQuietly:
    'It was quiet for a long time, so it was closed, by nobody in particular. You can take it up again.',
  standing: {
    PAUSED: 'On a break. Nobody is waited for.',
    COMPLETED: 'You reached it. The conversations stay to be read.',
    ENDED: 'It is over. The conversations stay to be read.',
  },
  steps: {
    resume: { name: 'Go on after the break' },
    reopen: {
      name: 'Take it up again',
      question: 'Take it up again?',
      means: 'The conversations that were closed with it open again, and everybody in it is told.',
    },
    pause: {
      name: 'Take a break',
      question: 'Take a break?',
      means: 'All of you rest. Nothing is lost, and any of you can go on at any time.',
    },
    complete: {
      name: 'We reached it',
      question: 'You reached it?',
      means:
        'You got where you wanted to go. The conversations stay to be read, and the place is free for somebody else.',
    },
    end: {
      name: 'Stop here',
      question: 'Stop here?',
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
