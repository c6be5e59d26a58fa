import { ForgetGithubItems } from '#threads';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aThread, post } from '../support/factories/thread.js';
import { GithubDouble } from '../support/github-double.js';
import { anIssue } from '../support/github-issues.js';
import { Links, linksSelection, type WithLinks } from '../support/links.js';
import { Subscriber } from '../support/subscriber.js';

const changedDocument = `subscription ($id: ID!) { threadLinksChanged(threadId: $id) { ${linksSelection} } }`;

describe('how it stands with what a conversation links to', () => {
  let github: GithubDouble;
  let app: TestApplication;
  let links: Links;
  beforeAll(async () => {
    github = await GithubDouble.start();
    app = await TestApplication.start({ env: github.env });
    links = new Links(app);
  });
  afterAll(async () => {
    await app.stop();
    await github.stop();
  });
  afterEach(() => links.forgetWaiting());

  it('is told by GitHub to the app, not to a person, once for all threads', async () => {
    const repository = links.aRepository();
    github.issues.tell(`${repository}#1`, anIssue({ title: 'One' }));
    const [first, second] = [
      await links.aThreadAbout(`${repository}#1`),
      await links.aThreadAbout(`See https://github.com/${repository.toUpperCase()}/issues/1`),
    ];
    expect(await links.firstOf(first.mentee, first.id)).toMatchObject({
      kind: null,
      state: null,
      stateAsOf: null,
    });
    expect(await links.lookUp()).toBe(1);
    for (const { id, mentor } of [first, second]) {
      expect(await links.firstOf(mentor, id)).toMatchObject({
        kind: 'ISSUE',
        title: 'One',
        state: 'OPEN',
        stateAsOf: expect.any(String),
      });
    }
    expect(github.issues.asked.at(-1)).toEqual({
      path: `/repos/${repository}/issues/1`,
      authorization: `Basic ${Buffer.from('the-client:the-secret').toString('base64')}`,
      ifNoneMatch: undefined,
    });
    expect(github.issues.timesAsked(`${repository}#1`)).toBe(1);
  });

  it('is every state that GitHub has, and leads pull requests to their own page', async () => {
    const repository = links.aRepository();
    const closed = (state_reason: string | null) => anIssue({ state: 'closed', state_reason });
    const pull = (merged_at: string | null, more = {}) => anIssue({ pull_request: { merged_at }, ...more });
    const told = [
      anIssue(),
      closed('completed'),
      closed('not_planned'),
      closed('duplicate'),
      closed(null),
      pull(null),
      pull(null, { draft: true }),
      pull('2026-11-01T00:00:00Z', { state: 'closed' }),
      pull(null, { state: 'closed' }),
    ];
    told.forEach((issue, n) => github.issues.tell(`${repository}#${n + 1}`, issue));
    const { id, mentee } = await links.aThreadAbout(told.map((_, n) => `${repository}#${n + 1}`).join(' '));
    expect(await links.lookUp()).toBe(told.length);
    const shown = await links.of(mentee, id);
    expect(shown.map(({ state }) => state)).toEqual(
      'OPEN COMPLETED NOT_PLANNED DUPLICATE CLOSED OPEN DRAFT MERGED CLOSED'.split(' '),
    );
    expect(shown[7]?.url).toBe(`https://github.com/${repository}/pull/8`);
  });

  it('is asked again when it is read and old, with what GitHub calls unchanged', async () => {
    const repository = links.aRepository();
    const reference = `${repository}#1`;
    github.issues.tell(reference, anIssue());
    const { id, mentee, mentor } = await links.aThreadAbout(reference);
    await links.lookUp();
    const before = await links.firstOf(mentee, id);
    expect(await links.waiting()).toEqual([]);
    await links.later();
    expect(await links.firstOf(mentor, id)).toEqual(before); // at once, as it was
    expect(await links.lookUp()).toBe(1);
    const confirmed = await links.firstOf(mentee, id);
    expect(github.issues.asked.at(-1)?.ifNoneMatch).toMatch(/^W\/"/);
    expect(confirmed).toEqual({ ...before, stateAsOf: confirmed?.stateAsOf });
    expect(Date.parse(confirmed?.stateAsOf ?? '')).toBeGreaterThan(Date.parse(before?.stateAsOf ?? ''));
    github.issues.tell(reference, anIssue({ state: 'closed', state_reason: 'completed', title: 'Other' }));
    await links.later();
    await links.firstOf(mentee, id);
    await links.lookUp();
    expect(await links.firstOf(mentee, id)).toMatchObject({ state: 'COMPLETED', title: 'Other' });
    expect(await links.lookUp()).toBe(0);
  });

  it('is asked for once by 32 readers at once, who do not wait for it', async () => {
    const reference = `${links.aRepository()}#1`;
    github.issues.tell(reference, anIssue());
    const { id, mentee, mentor } = await links.aThreadAbout(reference);
    await links.lookUp();
    await links.later();
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, n) => links.firstOf(n % 2 === 0 ? mentee : mentor, id)),
    );
    expect(new Set(answers.map((link) => link?.state))).toEqual(new Set(['OPEN']));
    expect((await links.waiting()).map(({ payload }) => payload.round)).toEqual([2]);
    await links.lookUp({ atOnce: true });
    expect(github.issues.timesAsked(reference)).toBe(2);
  });

  it('survives 32 messages in many threads that mention the same in another order', async () => {
    const repository = links.aRepository();
    const threads = await Promise.all(Array.from({ length: 8 }, () => aThread(app)));
    const numbers = Array.from({ length: 20 }, (_, n) => `${repository}#${n + 1}`);
    const turned = numbers.toReversed();
    await Promise.all(
      Array.from({ length: 32 }, async (_, n) => {
        const thread = threads[n % threads.length];
        if (thread) await post(thread.mentee, thread.id, (n % 3 === 0 ? numbers : turned).join(' '));
      }),
    );
    expect(await links.waiting()).toHaveLength(20);
  }, 60_000);

  it('costs a reader nothing where it is known, and two statements where it is old', async () => {
    const repository = links.aRepository();
    const { id, mentee } = await links.aThreadAbout(`${repository}#1 ${repository}#2 ${repository}#3`);
    const count = async () => (await statementsOf(app, () => links.of(mentee, id))).length;
    const fresh = await count();
    await links.later();
    expect(await count()).toBe(fresh + 4); // with the transaction's beginning and end
    expect(await count()).toBe(fresh);
  });

  it('takes titles as plain text on one line', async () => {
    const repository = links.aRepository();
    const titles = [
      '\u202eevil\u202c <script>alert(1)</script>\r\n\u0000\u001b[31m **b**\u2066',
      '\u200b',
      'x'.repeat(5_000),
    ];
    titles.forEach((title, n) => github.issues.tell(`${repository}#${n + 1}`, anIssue({ title })));
    const { id, mentee } = await links.aThreadAbout(`${repository}#1 ${repository}#2 ${repository}#3`);
    await links.lookUp();
    const shown = await links.of(mentee, id);
    expect(shown.map(({ title }) => title)).toEqual([
      'evil <script>alert(1)</script> [31m **b**',
      null,
      `${'x'.repeat(256)}…`,
    ]);
    expect(shown.map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  });

  it('is forgotten when nothing links to it any more', async () => {
    const repository = links.aRepository();
    const { id, mentee } = await links.aThreadAbout(`${repository}#1`);
    const { message } = await mentee.api.done<{ message: { id: string } }>(
      'postMessage',
      { threadId: id, body: `${repository}#1 ${repository}#2` },
      'message { id }',
    );
    await mentee.api.done('deleteMessage', { messageId: message.id }, 'message { id }');
    await links.later();
    await app.application.nest.get(ForgetGithubItems, { strict: false }).run();
    expect(
      await app.sql.query('SELECT number FROM github_item WHERE repository_key = $1', [repository]),
    ).toEqual([{ number: 1 }]);
  });

  it('comes to whoever has the conversation open, as often as it differs, and to nobody else', async () => {
    const reference = `${links.aRepository()}#1`;
    github.issues.tell(reference, anIssue({ title: 'Live' }));
    const { id, mentee, mentor, community } = await links.aThreadAbout(reference);
    const socket = new Subscriber(app.url, mentor.api.headers);
    const received = socket.subscribe<{ threadLinksChanged: WithLinks }>(changedDocument, { id });
    const next = async () =>
      (await received.next())?.data?.threadLinksChanged.links.edges.map(({ node }) => node.state);
    expect(await next()).toEqual([null]);
    await links.lookUp();
    expect(await next()).toEqual(['OPEN']);
    await links.later();
    await links.firstOf(mentee, id);
    await links.lookUp(); // nothing new
    await links.later();
    github.issues.tell(reference, anIssue({ state: 'closed', state_reason: 'not_planned' }));
    await links.firstOf(mentee, id);
    await links.lookUp();
    expect(await next()).toEqual(['NOT_PLANNED']);
    const stranger = new Subscriber(app.url, community.coordinator.api.headers);
    const refused = stranger.subscribe(changedDocument, { id });
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await Promise.all([socket.close(), stranger.close()]);
  });
});
