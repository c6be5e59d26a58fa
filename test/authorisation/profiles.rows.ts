import { anArea } from '../support/factories/mentor.js';
import { type Cell, everyMember, type Role, type Row, type World } from './matrix.js';

type Cells = Readonly<Record<Role, Cell>>;

/** One's own profile: every member has one, and nobody can name another's. */
const ofEveryMember: Cells = { visitor: 'UNAUTHENTICATED', stranger: 'NOT_FOUND', ...everyMember('OK') };

const ofMentors: Cells = { ...ofEveryMember, ...everyMember('NOT_A_MENTOR'), mentor: 'OK' };

function ownRow(
  mutation: string,
  cells: Cells,
  input: (world: World, role: Role) => object | Promise<object>,
): Row {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return {
    operation: `Mutation.${mutation}`,
    document: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    variables: async (world, role) => ({
      input: { communityId: world.community.id, ...(await input(world, role)) },
    }),
    cells,
  };
}

async function offered({ app, community, people }: World): Promise<object> {
  await people.mentor.api.done(
    'offerMentoring',
    { communityId: community.id, capacity: 1, areas: [{ areaId: await anArea(app, community) }] },
    'member { id }',
  );
  return {};
}

export const profilesRows: Row[] = [
  ownRow('updateProfile', ofEveryMember, () => ({ goals: 'A first patch' })),
  ownRow('setAvailability', ofEveryMember, () => ({ windows: [] })),
  ownRow('setAway', ofEveryMember, () => ({ away: [] })),
  ownRow('setReminderRhythm', ofEveryMember, () => ({ days: ['FRIDAY'] })),
  ownRow('setRerouteConsent', ofEveryMember, () => ({ consent: false })),
  ownRow('answerOnboarding', ofEveryMember, async ({ app, community }) => ({
    areas: [{ areaId: await anArea(app, community) }],
    timeZone: 'Europe/Berlin',
    windows: [],
    languages: [{ tag: 'en' }],
  })),
  ownRow('offerMentoring', ofEveryMember, async ({ app, community }) => ({
    capacity: 1,
    areas: [{ areaId: await anArea(app, community) }],
  })),
  ownRow('pauseMentoring', ofMentors, offered),
  ownRow('resumeMentoring', ofMentors, offered),
];
