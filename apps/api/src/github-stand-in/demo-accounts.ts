/** What a demo account is there to show. Only a hint: the stand-in, like GitHub, knows no roles. */
export const DemoRole = { NEWCOMER: 'NEWCOMER', MENTOR: 'MENTOR', COORDINATOR: 'COORDINATOR' } as const;
export type DemoRole = (typeof DemoRole)[keyof typeof DemoRole];

/** One made-up person. Their address is `<login>@example.org`, primary and verified. */
export interface DemoAccount {
  /** Numeric id as GitHub would give it, from 900,000,001 on: far above the ids GitHub gives today. */
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: DemoRole;
  /** One or two sentences in plain words, shown where one picks who to be. */
  readonly description: string;
}

/**
 * The people of the demo community. Everyone is invented. The ids are what
 * accounts are keyed on, so an id, once committed, stays with its person.
 */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    id: 900_000_001,
    login: 'amara-demo',
    name: 'Amara Okafor',
    role: DemoRole.NEWCOMER,
    description: 'Backend developer in Lagos. Would like to find her way into asyncio.',
  },
  {
    id: 900_000_002,
    login: 'mateus-demo',
    name: 'Mateus Ribeiro',
    role: DemoRole.NEWCOMER,
    description: 'Student in Recife. Wants to start with the documentation and its translations.',
  },
  {
    id: 900_000_003,
    login: 'linh-demo',
    name: 'Linh Trần',
    role: DemoRole.NEWCOMER,
    description: 'Tester in Da Nang. Curious about unittest and how the test suite is run.',
  },
  {
    id: 900_000_004,
    login: 'tom-demo',
    name: 'Tom Whitfield',
    role: DemoRole.NEWCOMER,
    description: 'Retired teacher in Leeds. Has a first patch for IDLE half written.',
  },
  {
    id: 900_000_005,
    login: 'yasmin-demo',
    name: 'Yasmin El-Sayed',
    role: DemoRole.NEWCOMER,
    description: 'C programmer in Cairo. Hopes to learn the C API by fixing something small.',
  },
  {
    id: 900_000_006,
    login: 'kiri-demo',
    name: 'Kiri Tamihana',
    role: DemoRole.NEWCOMER,
    description: 'Web developer in Wellington. Interested in typing, free in the evenings.',
  },
  {
    id: 900_000_101,
    login: 'ingrid-demo',
    name: 'Ingrid Solheim',
    role: DemoRole.MENTOR,
    description: 'Works on asyncio and networking from Bergen. Enjoys a first code review.',
  },
  {
    id: 900_000_102,
    login: 'rafael-demo',
    name: 'Rafael Mendoza',
    role: DemoRole.MENTOR,
    description: 'Looks after documentation builds in Guadalajara. Speaks Spanish and English.',
  },
  {
    id: 900_000_103,
    login: 'priya-demo',
    name: 'Priya Raghunathan',
    role: DemoRole.MENTOR,
    description: 'Knows the C API and the garbage collector. In Chennai, mornings.',
  },
  {
    id: 900_000_104,
    login: 'daniel-demo',
    name: 'Daniel Abeyta',
    role: DemoRole.MENTOR,
    description: 'Triages the bug tracker from Albuquerque. Good at finding a first issue.',
  },
  {
    id: 900_000_105,
    login: 'haruka-demo',
    name: 'Haruka Nishimura',
    role: DemoRole.MENTOR,
    description: 'Maintains parts of typing and dataclasses in Osaka.',
  },
  {
    id: 900_000_106,
    login: 'fatou-demo',
    name: 'Fatou Diarra',
    role: DemoRole.MENTOR,
    description: 'Works on unittest and the buildbots in Dakar. Speaks French and English.',
  },
  {
    id: 900_000_107,
    login: 'oleks-demo',
    name: 'Oleksandr Marchenko',
    role: DemoRole.MENTOR,
    description: 'Parser and compiler, from Lviv. Takes one person at a time.',
  },
  {
    id: 900_000_201,
    login: 'noor-demo',
    name: 'Noor van Dijk',
    role: DemoRole.COORDINATOR,
    description: 'Runs the programme from Utrecht, and sees to it that nobody waits unanswered.',
  },
];
