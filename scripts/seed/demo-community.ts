import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { localDate } from '#domain/availability';
import { ExpireRequests } from '#mentorships';
import { Clock } from '#platform/clock';
import { DEMO_ACCOUNTS } from '../../apps/api/src/github-stand-in/index.js';
import { DemoCast } from './demo-cast.js';
import { demoSlug } from './demo-stands.js';
import { demoMentors, demoNewcomers } from './demo-people.js';

const slugInTheMaking = 'cpython-in-the-making';

/**
 * Makes the demo community: CPython's areas, made-up people, and every state that
 * a request, a mentorship, a mentor and a milestone can be in. What an interrupted
 * run left is removed and made anew.
 *
 * @param areaDocument text of `cpython-interest-areas.json`
 */
export async function seedDemoCommunity(app: NestExpressApplication, areaDocument: string): Promise<void> {
  const sql = app.get(DataSource);
  await removeUnfinished(sql);
  await new DemoCommunity(app, sql).make(areaDocument);
  await sql.query('UPDATE community SET slug = $1 WHERE slug = $2', [demoSlug, slugInTheMaking]);
}

async function removeUnfinished(sql: DataSource): Promise<void> {
  const [unfinished] = await sql.query<{ id: string }[]>('SELECT id FROM community WHERE slug = $1', [
    slugInTheMaking,
  ]);
  if (unfinished === undefined) return;
  // In the order in which the rows hold on to each other.
  for (const table of ['milestone', 'mentorship', 'mentorship_request', 'thread', 'community']) {
    const column = table === 'community' ? 'id' : 'community_id';
    await sql.query(`DELETE FROM ${table} WHERE ${column} = $1`, [unfinished.id]);
  }
}

class DemoCommunity {
  private readonly cast: DemoCast;

  constructor(
    private readonly app: NestExpressApplication,
    private readonly sql: DataSource,
  ) {
    this.cast = new DemoCast(app, slugInTheMaking);
  }

  /** As the application has it. */
  private now(): number {
    return this.app.get(Clock).now().getTime();
  }

  async make(areaDocument: string): Promise<void> {
    for (const account of DEMO_ACCOUNTS) await this.cast.signIn(account);
    await this.found(areaDocument);
    const areaIds = await this.cast.areaIds();
    for (const mentor of demoMentors) {
      await this.cast.join(mentor.login);
      await this.cast.describe(mentor);
      await this.cast.api(mentor.login).mutate(
        'offerMentoring',
        {
          communityId: this.cast.communityId,
          capacity: mentor.capacity,
          offers: mentor.offers,
          areas: Object.entries(mentor.areas).map(([name, experience]) => ({
            areaId: areaIds.get(name),
            experience,
          })),
        },
        'member { id }',
      );
    }
    for (const newcomer of demoNewcomers) {
      await this.cast.join(newcomer.login);
      await this.cast.describe(newcomer);
      await this.cast.api(newcomer.login).mutate(
        'updateProfile',
        {
          communityId: this.cast.communityId,
          areas: Object.entries(newcomer.areas).map(([name, importance]) => ({
            areaId: areaIds.get(name),
            importance,
          })),
        },
        'member { id }',
      );
    }
    await this.requestsAndMentorships();
    await this.milestones();
    await this.mentorsWhoRest();
  }

  private async found(areaDocument: string): Promise<void> {
    const noor = this.cast.api('noor-demo');
    const { community } = await noor.mutate<{ community: { id: string } }>(
      'createCommunity',
      {
        name: 'CPython',
        slug: slugInTheMaking,
        summary:
          'The Python language and its standard library. A demo: the areas are real, the people are made up.',
      },
      'community { id }',
    );
    this.cast.communityId = community.id;
    await noor.mutate('importInterestAreas', { communityId: community.id, document: areaDocument }, 'added');
    await noor.mutate(
      'addRepository',
      { communityId: community.id, owner: 'python', name: 'cpython' },
      'repository { id }',
    );
  }

  /** One of each: waiting, answered with a question, in the queue, withdrawn, declined, expired, gone on; and every state of a mentorship. */
  private async requestsAndMentorships(): Promise<void> {
    const question = await this.cast.ask(
      'amara-demo',
      'ingrid-demo',
      'I would like to fix a small bug in asyncio streams.',
    );
    await this.cast.say('ingrid-demo', question, 'Gladly! Which one had you in mind? A link is enough.');

    await this.cast.ask(
      'yasmin-demo',
      null,
      'Whoever has time: I would like to follow one object from malloc to free.',
    );

    const withdrawn = await this.cast.ask('kiri-demo', 'daniel-demo', 'Is there a first issue in typing?');
    await this.cast
      .api('kiri-demo')
      .mutate('withdrawRequest', { requestId: withdrawn.id }, 'request { status }');
    const declined = await this.cast.ask(
      'tom-demo',
      'oleks-demo',
      'Could we look at how IDLE highlights syntax?',
    );
    await this.cast.api('oleks-demo').mutate(
      'declineRequest',
      {
        requestId: declined.id,
        kind: 'SOMEONE_ELSE_FITS_BETTER',
        reason: 'Daniel knows IDLE’s issues far better than I do.',
      },
      'request { status }',
    );
    await this.cast
      .api('kiri-demo')
      .mutate('setRerouteConsent', { communityId: this.cast.communityId, consent: false }, 'member { id }');
    const silent = [
      await this.cast.ask('kiri-demo', 'oleks-demo', 'How does the compiler treat annotations?'),
      await this.cast.ask('amara-demo', 'haruka-demo', 'Which module would you read first, and why?'),
    ];
    await this.sql.query(
      `UPDATE mentorship_request SET submitted_at = now() - interval '8 days', expires_at = now() - interval '1 day' WHERE id = ANY ($1)`,
      [silent.map(({ id }) => id)],
    );
    await this.app.get(ExpireRequests, { strict: false }).run();

    const active = await this.cast.accepted(
      'mateus-demo',
      'rafael-demo',
      'I found three pages that were never translated.',
    );
    await this.cast.say(
      'rafael-demo',
      active,
      'Welcome, Mateus! Start with `Doc/tutorial`: build it with `make html` and tell me what you see.',
    );
    await this.cast.say(
      'mateus-demo',
      active,
      'It builds! One warning about a missing label, which I could fix: #900002 is a first try.',
    );
    await this.cast.accepted('linh-demo', 'fatou-demo', 'May I learn how the buildbots choose what to run?');
    const paused = await this.cast.accepted('tom-demo', 'daniel-demo', 'My patch for IDLE is half written.');
    await this.cast.changeMentorship('daniel-demo', paused, 'pauseMentorship');
    const completed = await this.cast.accepted(
      'kiri-demo',
      'haruka-demo',
      'I would like to improve an error message of dataclasses.',
    );
    await this.cast.changeMentorship('haruka-demo', completed, 'completeMentorship');
    const ended = await this.cast.accepted('linh-demo', 'daniel-demo', 'Could you show me triage?');
    await this.cast.changeMentorship('linh-demo', ended, 'endMentorship');
  }

  private async milestones(): Promise<void> {
    const { community } = await this.cast.api('noor-demo').query<{
      community: { ladder: { id: string; slug: string }[] };
    }>('query ($slug: String!) { community(slug: $slug) { ladder { id slug } } }', { slug: slugInTheMaking });
    const rung = (slug: string) => community.ladder.find((step) => step.slug === slug)?.id;
    const log = async (login: string, slug: string, pull: number, note: string) => {
      const { milestone } = await this.cast.api(login).mutate<{ milestone: { id: string } }>(
        'logMilestone',
        {
          communityId: this.cast.communityId,
          rungId: rung(slug),
          reachedOn: localDate('Etc/UTC', this.now()),
          evidenceUrl: `https://github.com/python/cpython/pull/${pull}`,
          note,
        },
        'milestone { id }',
      );
      return milestone.id;
    };
    await log('mateus-demo', 'built-the-project', 900_001, 'Took an afternoon, and one question.');
    const first = await log('mateus-demo', 'first-pull-request', 900_002, 'A missing label in the tutorial.');
    await this.cast
      .api('rafael-demo')
      .mutate('confirmMilestone', { milestoneId: first }, 'milestone { status }');
    await log('linh-demo', 'first-pull-request', 900_003, 'Makes one flaky test wait for what it means.');
    const early = await log('kiri-demo', 'first-merge', 900_004, 'The error message.');
    await this.cast.api('haruka-demo').mutate(
      'declineMilestone',
      {
        milestoneId: early,
        reason: 'So close! It is approved, but not merged yet. Log it again once it is.',
      },
      'milestone { status }',
    );
  }

  private async mentorsWhoRest(): Promise<void> {
    await this.cast
      .api('priya-demo')
      .mutate('pauseMentoring', { communityId: this.cast.communityId }, 'member { paused }');
    const day = (inDays: number) => localDate('Asia/Tokyo', this.now() + inDays * 86_400_000);
    await this.cast
      .api('haruka-demo')
      .mutate(
        'setAway',
        { communityId: this.cast.communityId, away: [{ from: day(0), to: day(10) }] },
        'member { awayUntil }',
      );
  }
}
