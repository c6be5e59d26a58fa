import { plural } from '../intl.js';

export const coordinating = {
  pages: 'Pages for coordinators',
  overview: 'Overview',
  areas: 'Areas',
  people: 'People',
  ladder: 'Ladder',
  settings: 'Settings',
  roleLost: 'You no longer coordinate this community.',
  roleLostHint:
    'Nothing can be changed from here any more. What you wrote is still on the page, to be copied; a coordinator can give you the role again.',
  more: 'Show more',
  yes: 'Save',
  changedMeanwhile: (now: string) =>
    `Somebody else changed this while you were writing. It now reads: “${now}”.`,
  unsaved: 'Changed, not saved yet',
  saveAnyway: 'Save mine all the same',
} as const;

export const overview = {
  title: 'How it goes',
  lead: 'Who waits, who has room, and how long it takes.',
  waiting: 'waiting for a mentor',
  withRoom: 'mentors with room',
  onBreak: 'mentors on a break',
  newcomers: 'newcomers',
  setUp: 'A good start',
  setUpHint:
    'Say what people here can guide each other in, look over how you treat each other, and tell your mentors the address of this community.',
  addAreas: 'Add areas',
  lookOver: 'Look over the settings',
  queue: 'Who waits',
  queueLead: (days: number) =>
    `Everybody whose asking has no answer yet, who asked first on top. Beyond ${plural(days, { one: 'a day', other: `${days} days` })} it is marked as too long.`,
  onlyLong: 'Too long',
  everybody: 'Everybody',
  which: 'Whom to show',
  nobodyWaits: 'Nobody waits.',
  nobodyWaitsHint: 'Every request has its answer.',
  nobodyWaitsLong: (waiting: number) =>
    `Nobody waits too long; ${plural(waiting, { one: 'one waits', other: `${waiting} wait` })}.`,
  tooLong: 'Too long',
  asked: 'Asked',
  withMentor: (name: string) => `Waits for ${name}`,
  inQueue: 'Waits in the open queue',
  held: (name: string) => `${name} is looking at it`,
  moved: (times: number) =>
    plural(times, { one: 'Moved on once', 2: 'Moved on twice', other: `Moved on ${times} times` }),
  deadline: 'Time to answer ends',
  remind: (name: string) => `Remind ${name} kindly`,
  showToMentors: 'Show it to mentors whom it suits',
  pointedOut: 'Last pointed out',
  told: (count: number) =>
    plural(count, { one: 'One mentor was told.', other: `${count} mentors were told.` }),
  seePath: (name: string) => `See the path of ${name}`,
  wait: 'How long it takes',
  waitLead:
    'Of those who ask, how many still wait after how long. It counts those who wait now, too: an average of the answered would look better than it is.',
  half: (time: string) => `Half of those who ask are taken on within ${time}.`,
  nineTenths: (time: string) => `Nine in ten within ${time}.`,
  noData: 'Not enough has been asked yet to say how long it takes.',
  noDataHint: (answered: number) =>
    `${plural(answered, { 0: 'Nobody was', one: 'One person was', other: `${answered} people were` })} taken on in the last half year. The curve comes with ten requests, once five of them are answered.`,
  curve: 'The share of those who ask that still waits, by time',
  stillWaits: 'Still waits',
  after: 'After',
  room: 'Who has room',
  nobodyHasRoom: 'No mentor has room just now.',
  nobodyHasRoomHint: 'Asking somebody in person to mentor one or two people often works best.',
  roomOf: (room: number, capacity: number) =>
    plural(room, { one: `Room for 1 more, of ${capacity}`, other: `Room for ${room} more, of ${capacity}` }),
  toPeople: 'All people',
} as const;

export const people = {
  title: 'People',
  lead: 'Everybody here, in the order in which they joined.',
  find: 'Name or login',
  which: 'Whom to show',
  whom: {
    ALL: 'Everybody',
    NEWCOMER: 'Newcomers',
    MENTOR: 'Mentors',
    COORDINATOR: 'Coordinators',
    ROOM: 'Mentors with room',
    BREAK: 'Mentors on a break, resting or away',
  },
  count: (count: number) => plural(count, { 0: 'Nobody', one: 'One person', other: `${count} people` }),
  nobody: 'Nobody is like this.',
  nobodyHint: 'Try a shorter name, or show everybody.',
  showAll: 'Show everybody',
  roles: { NEWCOMER: 'Newcomer', MENTOR: 'Mentor', COORDINATOR: 'Coordinator' },
  joined: (date: string) => `Here since ${date}`,
  room: (room: number, capacity: number) =>
    room > 0 ? `Room for ${room} of ${capacity}` : `Full, with ${capacity}`,
  paused: 'On a break',
  pausedUntil: (date: string) => `On a break until ${date}`,
  resting: (date: string) => `Rests since ${date}`,
  away: (date: string) => `Away until ${date}`,
  openReceived: (count: number) =>
    plural(count, { one: '1 request waits for them', other: `${count} requests wait for them` }),
  openSent: (count: number) =>
    plural(count, { one: '1 request of theirs waits', other: `${count} requests of theirs wait` }),
  path: 'Path',
  pathOf: (name: string) => `The path of ${name}`,
  changeRoles: 'Roles',
  changeRolesOf: (name: string) => `Roles of ${name}`,
  means: {
    NEWCOMER: 'Looks for guidance: sees mentors who fit, and can ask them.',
    MENTOR: 'Offers guidance: is asked by newcomers, within the room that they set.',
    COORDINATOR: 'Runs the programme: areas, ladder, people and settings. Reads no private conversation.',
  },
  give: (role: string) => `Give: ${role}`,
  take: (role: string) => `Take away: ${role}`,
  giveQuestion: (name: string, role: string) => `Make ${name} a ${role.toLowerCase()}?`,
  takeQuestion: (name: string, role: string) => `Is ${name} no ${role.toLowerCase()} any more?`,
  giveMeans: {
    NEWCOMER: 'They see mentors who fit them, and can ask.',
    MENTOR: 'They are suggested to newcomers as soon as they have said how many they have room for.',
    COORDINATOR: 'They can change everything that you can change here, your own role included.',
  },
  takeMeans: {
    NEWCOMER: 'They can ask no mentor any more. Mentorships that run go on.',
    MENTOR:
      'Nobody is sent to them any more; requests that wait for them go on to somebody else. Mentorships that run go on.',
    COORDINATOR: 'They cannot change anything here any more.',
  },
  takeOwn: 'This is you: you could not come back to these pages by yourself.',
  given: (name: string, role: string) => `${name} has the role now: ${role}.`,
  taken: (name: string, role: string) => `${name} no longer has the role: ${role}.`,
} as const;
