import { ActionLinks } from '#mail';
import { Database, type Tx } from '#platform/database';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import { rawMail, sendByHttp } from '../support/mail-in.js';

interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

describe('a link in a mail that acts', () => {
  const lines: string[] = [];
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start({
      env: { LOG_LEVEL: 'debug' },
      log: { write: (line: string) => void lines.push(line) },
    });
  });
  afterAll(() => app.stop());

  const links = () => app.application.nest.get(ActionLinks, { strict: false });
  const made = <T>(work: (tx: Tx) => Promise<T>) => app.application.nest.get(Database).transaction(work);
  const requestLinks = async ({ memberId }: TestMember, requestId: string) => {
    const found = await made((tx) => links().forRequest(tx, memberId, requestId));
    if (found === null) throw new Error('nothing to answer');
    return found;
  };

  async function open(link: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(link, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Presses the button of a link's page, which needs nothing but what the page holds. */
  function press(link: string, fields: Record<string, string> = {}): Promise<Page> {
    const token = new URL(link).searchParams.get('t') ?? '';
    return open(`${app.url}/mail/act`, {
      method: 'POST',
      body: new URLSearchParams({ t: token, ...fields }),
      headers: { origin: 'null' }, // as a browser sends it from a page without referrer
    });
  }

  async function asked() {
    const community = await aCommunity(app);
    const mentor = await aMentor(app, community, { capacity: 1 });
    const request = await aRequest(
      community,
      await aNewcomer(app, community, { name: 'new<b>comer' }),
      mentor,
    );
    return { ...request, mentor, ...(await requestLinks(mentor, request.id)) };
  }
  const statusOf = async ({ id, newcomer }: Awaited<ReturnType<typeof asked>>) => {
    const answer = await newcomer.api.query<{ mentorshipRequest: object }>(
      'query ($id: ID!) { mentorshipRequest(id: $id) { status declineKind declineReason } }',
      { id },
    );
    return answer.mentorshipRequest;
  };

  it('shows what it would do, changes nothing when it is followed, and is kept from everybody else', async () => {
    const request = await asked();
    for (const method of ['GET', 'HEAD', 'GET']) await open(request.accept, { method });
    const page = await open(request.decline);
    expect(page.status).toBe(200);
    expect(page.text).toContain('new&lt;b&gt;comer');
    expect(page.text).not.toMatch(/first patch|<script|new<b>/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
    );
    expect(await statusOf(request)).toMatchObject({ status: 'SUBMITTED' });
    expect(request.accept).toMatch(new RegExp(`^${app.url}/mail/act\\?t=[a-z2-7]{32}$`));
    expect(lines.join('')).not.toMatch(/[a-z2-7]{32}/);
    expect(
      await app.sql.query('SELECT 1 FROM mail_action WHERE hash = $1', [request.accept.slice(-32)]),
    ).toEqual([]);
  });

  it('accepts a request, once, however often the button is pressed', async () => {
    const request = await asked();
    const pages = await Promise.all(Array.from({ length: 32 }, () => press(request.accept)));
    expect(pages.map(({ status }) => status)).toEqual(Array(32).fill(200));
    expect(await statusOf(request)).toMatchObject({ status: 'ACCEPTED' });
    expect(
      await app.sql.query('SELECT status FROM mentorship WHERE lead_id = $1', [request.mentor.memberId]),
    ).toEqual([{ status: 'ACTIVE' }]);
    expect((await open(request.accept)).text).toContain('This was done already');
    // Another link of the same mail finds nothing to do, and does nothing.
    expect(await press(request.decline)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Nothing waits here') as string,
    });
  });

  it('declines a request with a reason, or what says least', async () => {
    const [chosen, silent] = [await asked(), await asked()];
    const tooLong = await press(chosen.decline, { kind: 'NOT_MY_AREA', reason: '<b>'.repeat(400) });
    expect(tooLong).toMatchObject({ status: 409, text: expect.stringContaining('1,000') as string });
    expect(tooLong.text).toContain(`>${'&lt;b&gt;'.repeat(400)}</textarea>`);
    expect(tooLong.text).toMatch(/value="NOT_MY_AREA"\s+checked/);
    expect(await statusOf(chosen)).toMatchObject({ status: 'SUBMITTED' });
    const answer = { kind: 'NOT_MY_AREA', reason: 'Ask Grace.' };
    const declined = await Promise.all(Array.from({ length: 8 }, () => press(chosen.decline, answer)));
    expect(declined.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(declined.some(({ text }) => text.includes('You declined the request'))).toBe(true);
    expect(await statusOf(chosen)).toEqual({
      status: 'DECLINED',
      declineKind: 'NOT_MY_AREA',
      declineReason: 'Ask Grace.',
    });
    await press(silent.decline, { kind: 'canary' });
    expect(await statusOf(silent)).toEqual({ status: 'DECLINED', declineKind: 'OTHER', declineReason: null });
  });

  it('says so when there is no room, when it has expired, was given up, or never was', async () => {
    const full = await asked();
    await app.sql.query('UPDATE profile SET active_mentorships = capacity WHERE member_id = $1', [
      full.mentor.memberId,
    ]);
    expect(await press(full.accept)).toMatchObject({
      status: 409,
      text: expect.stringMatching(/room|full/i) as string,
    });
    const held = await asked();
    const claim = (until: string) =>
      app.sql.query(
        `UPDATE mentorship_request SET mentor_id = NULL, claimed_by_id = $2, claimed_until = now() + $3::interval
          WHERE id = $1`,
        [held.id, held.mentor.memberId, until],
      );
    await claim('1 hour');
    expect((await open(held.accept)).text).toContain('Accept the request');
    await claim('-1 second');
    expect((await open(held.accept)).text).toContain('Nothing waits here');
    const late = await asked();
    await app.sql.query(
      "UPDATE mail_action SET expires_at = now() - interval '1 second' WHERE member_id = $1",
      [late.mentor.memberId],
    );
    const givenUp = await asked();
    await givenUp.mentor.api.done('revokeReplyAddresses', {}, 'revokedCount');
    for (const { accept } of [late, givenUp]) {
      expect((await open(accept)).status).toBe(410);
      expect((await press(accept)).status).toBe(410);
    }
    expect(await statusOf(late)).toMatchObject({ status: 'SUBMITTED' });
    for (const token of ['', 'a'.repeat(32), `${late.accept.slice(-32)}'`, '%00', 'x&t=y']) {
      expect((await open(`${app.url}/mail/act?t=${token}`)).status).toBe(404);
    }
    expect(
      (
        await open(`${app.url}/mail/act`, {
          method: 'POST',
          body: new URLSearchParams({ t: 'x'.repeat(20_000) }),
        })
      ).status,
    ).toBe(413);
    expect(
      (
        await open(`${app.url}/mail/act`, {
          method: 'POST',
          body: '{"t":1}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(404);
  });

  it('hands back the turn, unless more was written since the mail', async () => {
    const { mentor, newcomer, threadId } = await aMentorship(app);
    const turnLink = (member: TestMember) => made((tx) => links().forTurn(tx, member.memberId, threadId));
    const waiting = async () => {
      const answer = await mentor.api.query<{ thread: { awaitingSince: string | null } }>(
        'query ($id: ID!) { thread(id: $id) { awaitingSince } }',
        { id: threadId },
      );
      return answer.thread.awaitingSince !== null;
    };
    await post(newcomer, threadId, 'Thank you!');
    expect(await turnLink(newcomer)).toBeNull();
    const old = await turnLink(mentor);
    await post(newcomer, threadId, 'Oh, and one question.');
    expect(await press(old ?? '')).toMatchObject({
      status: 409,
      text: expect.stringContaining('More has been written') as string,
    });
    expect(await waiting()).toBe(true);
    const link = (await turnLink(mentor)) ?? '';
    expect((await open(link)).text).toContain('Nothing needs an answer');
    expect((await press(link)).text).toContain('waits for nobody now');
    expect(await waiting()).toBe(false);
    await post(newcomer, threadId, 'Another one.');
    expect((await press(link)).text).toContain('This was done already');
    expect(await waiting()).toBe(true);
  });

  it('does nothing for whoever may not any more', async () => {
    const request = await asked();
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [request.mentor.memberId]);
    expect(await press(request.accept)).toMatchObject({
      status: 409,
      text: expect.stringMatching(/suspended/i) as string,
    });
    expect(await statusOf(request)).toMatchObject({ status: 'SUBMITTED' });
  });

  it('is all there is where mail is not taken: there is no way in by HTTP', async () => {
    expect(await sendByHttp(app, rawMail({ from: 'a@b.example', to: 'c@d.example', body: 'x' }))).toBe(404);
  });
});
