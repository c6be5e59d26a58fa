import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { startWorker } from '../../apps/worker/src/worker.js';
import { TestApplication, testSecret } from '../support/application.js';
import { post } from '../support/factories/thread.js';
import { GithubDouble } from '../support/github-double.js';
import { anIssue } from '../support/github-issues.js';
import { Links } from '../support/links.js';

describe('what GitHub answers when it is asked about a link', () => {
  let github: GithubDouble;
  let app: TestApplication;
  let links: Links;
  beforeAll(async () => {
    github = await GithubDouble.start();
    app = await TestApplication.start({ env: { ...github.env, GITHUB_TIMEOUT_MS: '500' } });
    links = new Links(app);
  });
  afterAll(async () => {
    await app.stop();
    await github.stop();
  });
  afterEach(() => links.forgetWaiting());

  it.each([
    ['404', { status: 404, body: {} }],
    ['410', { status: 410, body: {} }],
    ['403 without a word of limits', { status: 403, body: {} }],
    ['a huge answer', { body: JSON.stringify({ ...anIssue(), body: 'x'.repeat(1_100_000) }) }],
    [
      'a way that leads elsewhere',
      { status: 301, body: {}, headers: { location: 'http://127.0.0.1:1/repos/a' } },
    ],
    ['a way out of the API', { status: 301, body: {}, headers: { location: '/user' } }],
    ['a way to nowhere', { status: 302, body: {} }],
    ['a circle', { status: 307, body: {}, headers: { location: '/repos/octo/circle/issues/1' } }],
  ])('is unknown after %s, also where it was known, and asked rarely', async (_, answer) => {
    const reference = `${links.aRepository()}#1`;
    github.issues.answerWith('octo/circle#1', answer);
    github.issues.tell(reference, anIssue());
    const { id, mentee } = await links.aThreadAbout(reference);
    await links.lookUp();
    await links.later();
    github.issues.answerWith(reference, answer);
    await links.firstOf(mentee, id);
    const asked = github.issues.asked.length;
    expect(await links.lookUp()).toBe(1);
    expect(github.issues.asked.length - asked).toBeLessThanOrEqual(4);
    expect(await links.firstOf(mentee, id)).toMatchObject({
      kind: 'ISSUE',
      title: null,
      state: null,
      stateAsOf: null,
    });
    expect(await links.waiting()).toEqual([]);
    expect(
      await app.sql.query(
        `SELECT FROM github_item WHERE ask_after > now() + interval '23 hours' AND repository_key || '#1' = $1`,
        [reference],
      ),
    ).toHaveLength(1);
  });

  it('follows a repository that moved, within the API', async () => {
    const reference = `${links.aRepository()}#7`;
    const location = `/repositories/7007/issues/7`;
    github.issues.answerWith(reference, { status: 301, body: {}, headers: { location } });
    github.issues.tell(location, anIssue({ title: 'Moved' }));
    const { id, mentee } = await links.aThreadAbout(reference);
    await links.lookUp();
    expect(await links.firstOf(mentee, id)).toMatchObject({ title: 'Moved', state: 'OPEN' });
  });

  it.each([
    ['500', { status: 500, body: {} }],
    ['401', { status: 401, body: {} }],
    ['garbage', { body: '<html>not JSON' }],
    ['another shape', { body: { title: 7 } }],
    ['silence', {}],
  ])('keeps what is known through %s, which fails the job', async (_, answer) => {
    const reference = `${links.aRepository()}#1`;
    github.issues.tell(reference, anIssue({ title: 'Known' }));
    const { id, mentee } = await links.aThreadAbout(reference);
    await links.lookUp();
    await links.later();
    await links.firstOf(mentee, id);
    github.issues.answerWith(reference, answer);
    await expect(links.lookUp()).rejects.toThrow(
      /^GitHub's answer to the look-up of a link.* could not be used\.$/,
    );
    expect(await links.firstOf(mentee, id)).toMatchObject({ title: 'Known', state: 'OPEN' });
  });

  it.each([
    ['retry-after', { status: 429, body: {}, headers: { 'retry-after': '120' } }, 120],
    ['403 with retry-after', { status: 403, body: {}, headers: { 'retry-after': '90' } }, 90],
    ['429 alone', { status: 429, body: {} }, 60],
    [
      'its reset',
      {
        status: 403,
        body: {},
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.parse('2026-01-01T00:10:00Z') / 1_000),
          date: 'Thu, 01 Jan 2026 00:00:00 GMT',
        },
      },
      600,
    ],
    ['nonsense', { status: 429, body: {}, headers: { 'retry-after': '1e9' } }, 7_200],
  ])('leaves GitHub alone as long as it says: %s', async (_, answer, seconds) => {
    const repository = links.aRepository();
    github.issues.answerWith(`${repository}#1`, answer);
    github.issues.tell(`${repository}#2`, anIssue());
    const { id, mentee } = await links.aThreadAbout(`${repository}#1 ${repository}#2`);
    await links.lookUp();
    // Whichever was first asked about, nobody asks after the refusal, and both are asked about later.
    const postponed = (await links.waiting()).filter((job) => job.seconds > 0);
    expect(postponed.length).toBeGreaterThanOrEqual(1);
    for (const job of postponed) expect(Math.abs(job.seconds - seconds)).toBeLessThan(30);
    const asked = github.issues.asked.length;
    await post(mentee, id, `${repository}#3`);
    await links.lookUp();
    expect(github.issues.asked.length).toBe(asked);
    expect((await links.waiting()).length).toBe(postponed.length + 1);
    github.issues.tell(`${repository}#1`, anIssue({ title: 'At last' }));
    await links.later();
    await links.lookUp();
    expect(github.issues.asked.length).toBe(asked + postponed.length + 1);
    expect((await links.of(mentee, id)).map(({ title }) => title)).toContain('At last');
  });

  it('is taken from the last answer before a limit, and then GitHub is left alone', async () => {
    const reference = `${links.aRepository()}#1`;
    github.issues.tell(reference, anIssue(), {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 900),
    });
    const { id, mentee } = await links.aThreadAbout(reference);
    await links.lookUp();
    expect(await links.firstOf(mentee, id)).toMatchObject({ state: 'OPEN' });
    const [{ seconds } = { seconds: 0 }] = await app.sql.query<{ seconds: number }[]>(
      'SELECT extract(epoch FROM until - now())::float AS seconds FROM github_pause',
    );
    expect(Math.abs(seconds - 900)).toBeLessThan(30);
  });

  it('is asked again by the worker after a failure, until it can be used', async () => {
    const reference = `${links.aRepository()}#1`;
    github.issues.answerWith(reference, { status: 502, body: {} });
    const { id, mentee } = await links.aThreadAbout(reference);
    const worker = await startWorker(
      readConfig({ ...github.env, DATABASE_URL: app.database.url, SESSION_SECRET: testSecret }),
      createLogger('silent', 'worker-test'),
    );
    const failed = async () =>
      (
        await app.sql.query<{ last_error: string | null }[]>(
          `SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL AND locked_at IS NULL`,
        )
      )[0]?.last_error;
    let error: string | null | undefined;
    while (error == null) error = await failed();
    expect(error).toBe(
      "GithubAnswerError: GitHub's answer to the look-up of a link (502) could not be used.",
    );
    github.issues.tell(reference, anIssue({ title: 'Mended' }));
    await links.later();
    while ((await links.waiting()).length > 0);
    expect(await links.firstOf(mentee, id)).toMatchObject({ title: 'Mended', state: 'OPEN' });
    expect(github.issues.timesAsked(reference)).toBe(2);
    await worker.stop();
  });
});

describe('a server that is not to ask GitHub', () => {
  it('asks nobody, and shows links as they were written', async () => {
    const app = await TestApplication.start({ env: { GITHUB_LINK_STATES: 'off' } });
    const links = new Links(app);
    const { id, mentee } = await links.aThreadAbout('python/cpython#1');
    expect(await links.firstOf(mentee, id)).toMatchObject({
      number: 1,
      kind: null,
      title: null,
      state: null,
    });
    expect(await links.waiting()).toEqual([]);
    await app.stop();
  });
});

describe('the stand-in for GitHub', () => {
  it('knows some issues, and tells them to API and worker alike', async () => {
    const app = await TestApplication.start();
    const links = new Links(app);
    const { id, mentee } = await links.aThreadAbout('Python/CPython#900002 python/cpython#900007 a/b#900008');
    const worker = await startWorker(
      readConfig({
        NODE_ENV: 'test',
        PORT: new URL(app.url).port,
        DATABASE_URL: app.database.url,
        SESSION_SECRET: testSecret,
      }),
      createLogger('silent', 'worker-test'),
    );
    while ((await links.waiting()).length > 0);
    expect(await links.of(mentee, id)).toMatchObject([
      { title: 'Add the missing label to the tutorial', state: 'DRAFT', kind: 'PULL_REQUEST' },
      { title: 'Let indentation be optional', state: 'NOT_PLANNED', kind: 'ISSUE' },
      { title: null, state: null, kind: null },
    ]);
    await worker.stop();
    const answer = await fetch(`${app.url}/github-stand-in/repos/python/cpython/issues/900007`);
    expect(answer.status).toBe(401);
    await app.stop();
  });
});
