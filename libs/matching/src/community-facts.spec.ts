import { settingsOf } from '#domain/communities';
import type { MentorForMatching } from '#domain/matching';
import { communityFacts } from './community-facts.js';

const here = { paused: false, pausedUntil: null, resting: false, suspended: false, awayUntil: null };

const mentor = (
  areas: readonly string[],
  answeredWithin72h: number,
  accepting: Partial<typeof here> = {},
): MentorForMatching => ({
  memberId: areas.join(),
  areas: areas.map((areaId) => ({ areaId, experience: 2 })),
  languages: [],
  capacity: 1,
  activeMentorships: 0,
  waitingRequests: 0,
  accepting: { ...here, ...accepting },
  responseStats: { answeredWithin72h, answerable: 10 },
  lastNewMenteeAt: null,
});

describe('communityFacts', () => {
  it('counts every mentor, also one who takes no requests now, but none who is suspended', () => {
    const facts = communityFacts(
      settingsOf({}),
      [],
      [
        mentor(['asyncio', 'docs'], 9),
        mentor(['asyncio'], 3, { paused: true }),
        mentor(['docs'], 0, { suspended: true }),
      ],
    );
    expect(facts).toMatchObject({
      mentorCount: 2,
      mentorsPerArea: new Map([
        ['asyncio', 2],
        ['docs', 1],
      ]),
      meanResponse: { answeredWithin72h: 12, answerable: 20 },
    });
  });
});
