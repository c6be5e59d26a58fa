export const problems = {
  unreachable: {
    message: 'Waymark could not be reached.',
    hint: 'What you wrote is still here. Check your connection and try again in a moment.',
  },
  newVersion: {
    message: 'There is a new version of Waymark.',
    hint: 'Copy what you have not sent yet, if there is anything, and load this page again.',
  },
  sessionEnded: {
    message: 'You are no longer signed in here.',
    hint: 'Sign in in a second tab, then try again here: nothing that you wrote is lost.',
  },
  unknown: 'This does not work just now.',
  request: (id: string) => `If you report this, tell us the request: ${id}`,
} as const;
