import type { Weekday } from '#domain/availability';

interface DemoWindow {
  readonly day: Weekday;
  readonly start: string;
  readonly end: string;
  readonly endsNextDay?: boolean;
}

export interface DemoPerson {
  /** Login of an account of the local GitHub stand-in, whose description it agrees with. */
  readonly login: string;
  readonly timeZone: string;
  readonly windows: readonly DemoWindow[];
  readonly languages: readonly { readonly tag: string; readonly fluency: string }[];
  /** Names of areas, with importance for newcomers and experience for mentors, 1 to 3. */
  readonly areas: Readonly<Record<string, number>>;
  readonly introduction: string;
}

export interface DemoMentor extends DemoPerson {
  readonly capacity: number;
  readonly offers: readonly string[];
}

const on = (days: readonly Weekday[], start: string, end: string): DemoWindow[] =>
  days.map((day) => ({ day, start, end }));

const english = { tag: 'en', fluency: 'FLUENT' };

export const demoNewcomers: readonly DemoPerson[] = [
  {
    login: 'amara-demo',
    timeZone: 'Africa/Lagos',
    windows: on(['TUESDAY', 'THURSDAY'], '18:00', '21:00'),
    languages: [
      { tag: 'en', fluency: 'NATIVE' },
      { tag: 'yo', fluency: 'NATIVE' },
    ],
    areas: { asyncio: 3, networking: 2, ssl: 1 },
    introduction: 'I write backends all day and would love to see how the event loop works from inside.',
  },
  {
    login: 'mateus-demo',
    timeZone: 'America/Recife',
    windows: on(['MONDAY', 'WEDNESDAY', 'SATURDAY'], '14:00', '17:00'),
    languages: [
      { tag: 'pt-BR', fluency: 'NATIVE' },
      { tag: 'en', fluency: 'CONVERSATIONAL' },
      { tag: 'es', fluency: 'CONVERSATIONAL' },
    ],
    areas: { documentation: 3, i18n: 3, devguide: 1 },
    introduction:
      'Student of linguistics. The documentation taught me Python; I would like to give something back.',
  },
  {
    login: 'linh-demo',
    timeZone: 'Asia/Ho_Chi_Minh',
    windows: on(['SATURDAY', 'SUNDAY'], '16:00', '22:00'),
    languages: [{ tag: 'vi', fluency: 'NATIVE' }, english],
    areas: { unittest: 3, testing: 3, buildbots: 1 },
    introduction: 'I test other people’s software for a living and like to know why a test is flaky.',
  },
  {
    login: 'tom-demo',
    timeZone: 'Europe/London',
    windows: on(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], '10:00', '12:00'),
    languages: [{ tag: 'en', fluency: 'NATIVE' }],
    areas: { idlelib: 3, tkinter: 2, turtledemo: 1 },
    introduction:
      'Taught with IDLE for fifteen years, and have a list of small things that would have helped.',
  },
  {
    login: 'yasmin-demo',
    timeZone: 'Africa/Cairo',
    windows: on(['SUNDAY', 'TUESDAY'], '20:00', '23:00'),
    languages: [{ tag: 'ar', fluency: 'NATIVE' }, english],
    areas: { 'extension modules': 3, 'memory management': 2, gc: 2 },
    introduction: 'Embedded C programmer. I want to understand reference counting for real.',
  },
  {
    login: 'kiri-demo',
    timeZone: 'Pacific/Auckland',
    windows: on(['MONDAY', 'WEDNESDAY', 'FRIDAY'], '19:00', '22:00'),
    languages: [
      { tag: 'en', fluency: 'NATIVE' },
      { tag: 'mi', fluency: 'CONVERSATIONAL' },
    ],
    areas: { typing: 3, dataclasses: 2 },
    introduction: 'Web developer, fond of types, new to anything below the web.',
  },
];

export const demoMentors: readonly DemoMentor[] = [
  {
    login: 'ingrid-demo',
    timeZone: 'Europe/Oslo',
    windows: on(['TUESDAY', 'THURSDAY'], '17:30', '21:30'),
    languages: [{ tag: 'nb', fluency: 'NATIVE' }, english],
    areas: { asyncio: 3, networking: 3, socket: 2, selectors: 2 },
    introduction: 'I look after asyncio. No question is too small; the small ones show where our docs fail.',
    capacity: 4,
    offers: ['CODE_REVIEW', 'PAIRING'],
  },
  {
    login: 'rafael-demo',
    timeZone: 'America/Mexico_City',
    windows: on(['MONDAY', 'WEDNESDAY', 'SATURDAY'], '09:00', '13:00'),
    languages: [{ tag: 'es', fluency: 'NATIVE' }, english],
    areas: { documentation: 3, devguide: 3, i18n: 2 },
    introduction: 'Documentation builds, translations, and the path of a first patch.',
    capacity: 3,
    offers: ['DOCUMENTATION', 'SETTING_UP'],
  },
  {
    login: 'priya-demo',
    timeZone: 'Asia/Kolkata',
    windows: on(['SUNDAY', 'TUESDAY', 'THURSDAY'], '06:30', '09:00'),
    languages: [{ tag: 'ta', fluency: 'NATIVE' }, { tag: 'hi', fluency: 'CONVERSATIONAL' }, english],
    areas: { gc: 3, 'memory management': 3, 'extension modules': 3, 'object model': 2 },
    introduction: 'The C API and the garbage collector, before the day begins.',
    capacity: 2,
    offers: ['CODE_REVIEW', 'DESIGN_ADVICE'],
  },
  {
    login: 'daniel-demo',
    timeZone: 'America/Denver',
    windows: on(['TUESDAY', 'WEDNESDAY', 'THURSDAY'], '11:00', '14:00'),
    languages: [
      { tag: 'en', fluency: 'NATIVE' },
      { tag: 'es', fluency: 'CONVERSATIONAL' },
    ],
    areas: { 'issue tracker': 3, 'core workflow': 3, argparse: 2, asyncio: 1 },
    introduction: 'I triage. If you do not know where to begin, I know an issue that is waiting for you.',
    capacity: 5,
    offers: ['FIRST_ISSUE', 'INTRODUCTIONS'],
  },
  {
    login: 'haruka-demo',
    timeZone: 'Asia/Tokyo',
    windows: on(['MONDAY', 'WEDNESDAY'], '16:00', '19:00'),
    languages: [{ tag: 'ja', fluency: 'NATIVE' }, english],
    areas: { typing: 3, dataclasses: 3, enum: 2 },
    introduction: 'Typing and dataclasses. I answer slowly and thoroughly.',
    capacity: 2,
    offers: ['CODE_REVIEW'],
  },
  {
    login: 'fatou-demo',
    timeZone: 'Africa/Dakar',
    windows: on(['SATURDAY', 'SUNDAY'], '09:00', '14:00'),
    languages: [{ tag: 'fr', fluency: 'NATIVE' }, { tag: 'wo', fluency: 'NATIVE' }, english],
    areas: { unittest: 3, testing: 3, buildbots: 3 },
    introduction: 'Tests, and the machines that run them.',
    capacity: 3,
    offers: ['PAIRING', 'FIRST_ISSUE'],
  },
  {
    login: 'oleks-demo',
    timeZone: 'Europe/Kyiv',
    windows: on(['WEDNESDAY', 'SUNDAY'], '19:00', '22:00'),
    languages: [{ tag: 'uk', fluency: 'NATIVE' }, english],
    areas: { 'PEG parser': 3, bytecode: 3, 'AST/compiler': 3, asyncio: 1 },
    introduction: 'Parser and compiler. One person at a time, so that it is a conversation.',
    capacity: 1,
    offers: ['CODE_REVIEW', 'DESIGN_ADVICE'],
  },
];
