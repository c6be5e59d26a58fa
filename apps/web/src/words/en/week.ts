import { plural } from '../intl.js';

const hours = (count: number) => plural(count, { one: '1 hour', other: `${count} hours` });

export const week = {
  grid: 'Your week',
  time: 'Time',
  shortDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  help: {
    mouse: 'Drag over the hours when you are free, and over them again to clear them.',
    keys: 'With keys: arrows move, Space marks, Shift with arrows marks a stretch, Delete clears.',
    finger: 'Tap the hours when you are free, or hold and then drag; the same again clears them.',
  },
  cell: (day: string, time: string, partly: boolean) => `${day} ${time}${partly ? ', partly free' : ''}`,
  painted: (first: string, last: string, from: string, to: string) =>
    `Free: ${first === last ? first : `${first} to ${last}`}, ${from} to ${to}`,
  cleared: (first: string, last: string, from: string, to: string) =>
    `Cleared: ${first === last ? first : `${first} to ${last}`}, ${from} to ${to}`,
  window: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  none: 'No usual time yet. That is fine too: people can still write to you.',
  sum: (count: number) => `${hours(count)} a week`,
  removed: (window: string) => `Removed: ${window}`,
  added: (preset: string) => `Added: ${preset}`,
  there: (own: string, theirs: string) => `${own} (theirs ${theirs})`,
  presets: { evenings: 'Weekday evenings', mornings: 'Weekend mornings' },
  clear: 'Clear all',
  ownZone: 'As this device says. Others see your hours on their own clocks.',
  otherZone: 'These are not the clocks of this device. Others see your hours on their own clocks.',
  clockChange: (day: string, minutes: number) =>
    `On ${day} your clocks go ${minutes > 0 ? 'forward' : 'back'} by ${hours(Math.abs(minutes) / 60)}. Your hours stay as they are on your clock; for people elsewhere they move. We count that in.`,
} as const;

export const away = {
  title: 'Times away',
  lead: 'Days on which you are not here. No requests reach you then, and nobody sees the dates beforehand.',
  days: 'From when until when?',
  add: 'Add these days',
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  waiting: (count: number) =>
    plural(count, {
      one: 'One request waits for you. What becomes of it?',
      other: `${count} requests wait for you. What becomes of them?`,
    }),
  choices: {
    REROUTE: 'It goes on to somebody else',
    KEEP: 'I answer it all the same',
    DECLINE: 'It is declined: I have no time',
  },
} as const;
