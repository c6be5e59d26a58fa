import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playStory } from '../../scripts/tour/story.js';
import { seedDemoCommunity } from '../../scripts/seed/demo-community.js';
import { demoCommunityStands, demoSlug } from '../../scripts/seed/demo-stands.js';
import { TestApplication } from '../support/application.js';

describe('the main job, from sign-in to a confirmed milestone', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
    const areas = readFileSync(join(process.cwd(), 'scripts/seed/cpython-interest-areas.json'), 'utf8');
    await seedDemoCommunity(app.application.nest, areas);
  });
  afterAll(() => app.stop());

  it('shows every state in the demo community', async () => {
    expect(await demoCommunityStands(app.database.url)).toBe(true);
    const states = async (table: string) => {
      const rows = await app.sql.query<{ status: string }[]>(
        `SELECT DISTINCT status FROM ${table} ORDER BY 1`,
      );
      return rows.map(({ status }) => status);
    };
    expect(await states('mentorship_request')).toEqual([
      'ACCEPTED',
      'DECLINED',
      'EXPIRED',
      'REROUTED',
      'SUBMITTED',
      'WITHDRAWN',
    ]);
    expect(await states('mentorship')).toEqual(['ACTIVE', 'COMPLETED', 'ENDED', 'PAUSED']);
    expect(await states('milestone')).toEqual(['CLAIMED', 'CONFIRMED', 'DECLINED']);
  });

  it('is told step by step, twice in a row, with the same mentor having room again', async () => {
    for (const newcomer of ['nia-tour', 'ben-tour']) {
      const lines: string[] = [];
      await playStory({
        url: app.url,
        community: demoSlug,
        newcomer,
        say: (line) => lines.push(line),
        now: () => app.clock.now(),
      });
      const story = lines.join('\n');
      expect(story).toContain(`${newcomer} signs in with GitHub.`);
      expect(story).toContain('  Ingrid Solheim (');
      expect(story).toMatch(/· Shares asyncio/);
      expect(story).toContain('Ingrid Solheim accepts.');
      expect(story).toContain(
        `${newcomer} sees it at once: <p>Welcome! Start with <code>Lib/asyncio/base_events.py</code>`,
      );
      expect(story).toContain('now it is confirmed');
    }
    const [ingrid] = await app.sql.query<{ active: number; waiting: number }[]>(
      `SELECT active_mentorships AS active, waiting_requests AS waiting FROM profile
        WHERE member_id = (SELECT member.id FROM member JOIN user_account ON user_account.id = user_id WHERE login = 'ingrid-demo')`,
    );
    expect(ingrid).toEqual({ active: 0, waiting: 1 });
  });
});
