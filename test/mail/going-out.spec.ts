import { wallTimeAt } from '#domain/availability';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, type TestMentorship } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import {
  gatherMail,
  mailAll,
  outcomesOf,
  passGathering,
  sendMail,
  withoutQuietHours,
} from '../support/mail.js';
import { headerOf, type ReceivedMail, SmtpSink } from '../support/smtp-sink.js';

describe('mail', () => {
  let sink: SmtpSink;
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await TestApplication.start({
      env: {
        SMTP_URL: sink.url,
        MAIL_FROM: 'Waymark <waymark@mail.example>',
        PUBLIC_URL: 'https://waymark.example',
      },
    });
    community = await aCommunity(app);
  });
  beforeEach(async () => {
    await mailAll(app); // what the last test left
    sink.take();
  });
  afterAll(async () => {
    await app.stop();
    await sink.close();
  });

  const to = (member: TestMember, mails: readonly ReceivedMail[]) =>
    mails.filter((mail) => mail.to === `${member.login}@example.org`);
  /** Everything that waits goes out. @returns what came for a member */
  async function mailFor(member: TestMember): Promise<ReceivedMail[]> {
    expect(await mailAll(app)).toEqual([]);
    return to(member, sink.take());
  }
  /** A mentorship, of which everybody has been told. */
  async function settled(): Promise<TestMentorship> {
    const mentorship = await aMentorship(app, { community });
    await mailAll(app);
    sink.take();
    return mentorship;
  }
  const newestNotice = async (member: TestMember) => {
    const { viewer } = await member.api.query<{
      viewer: { notifications: { edges: [{ node: { id: string } }] } };
    }>('{ viewer { notifications(first: 1) { edges { node { id } } } } }');
    return viewer.notifications.edges[0].node.id;
  };
  const prefer = (member: TestMember, kind: string, frequency: string) =>
    member.api.done('setMailPreference', { communityId: community.id, kind, frequency }, 'member { id }');
  const waitingFor = (member: TestMember) =>
    app.sql.query<{ due: Date; held: boolean }[]>(
      'SELECT due_at AS due, held FROM mail_item WHERE member_id = $1 AND mail_id IS NULL',
      [member.memberId],
    );
  const berlinMinute = (at: Date) => wallTimeAt('Europe/Berlin', at.getTime()).minute;

  describe('about messages', () => {
    it('brings those of two minutes in one, as text and HTML, to everybody but who wrote', async () => {
      const { newcomer, mentor, threadId } = await settled();
      await post(newcomer, threadId, 'How do I *build* it?');
      await post(newcomer, threadId, 'On <Windows>, I mean.');
      expect(await mailAll(app)).toEqual([]);
      const mails = sink.take();
      expect(to(newcomer, mails)).toEqual([]);
      expect(to(mentor, mails)).toHaveLength(1);
      const { text, html, subject, from } = to(mentor, mails)[0]!.mail;
      expect(from).toMatchObject({ name: 'newcomer via Waymark', address: 'waymark@mail.example' });
      expect(subject).toMatch(/^\[Community \d+\] /);
      expect(text).toContain('How do I *build* it?');
      expect(text).toContain('On <Windows>, I mean.');
      expect(text).toContain(`https://waymark.example/c/${community.slug}/threads/${threadId}`);
      expect(html).toContain('How do I <em>build</em> it?');
      expect(html).toContain('On &lt;Windows&gt;, I mean.');
      expect(html).not.toMatch(/<img|<script|src=/);
    });

    it('is threaded, and says that it is automatic and how to stop it', async () => {
      const { newcomer, mentor, threadId } = await settled();
      await post(newcomer, threadId, 'One');
      const [one] = await mailFor(mentor);
      await post(newcomer, threadId, 'Two');
      const [two] = await mailFor(mentor);
      expect(one!.mail.messageId).toMatch(/^<[0-9a-f-]{36}@mail\.example>$/);
      expect(headerOf(two!, 'In-Reply-To')).toBe(one!.mail.messageId);
      const root = `<${threadId}.${mentor.memberId}@mail.example>`;
      expect(headerOf(two!, 'References')!.split(/\s+/)).toContain(root);
      expect(two!.mail.subject).toBe(one!.mail.subject);
      expect(headerOf(two!, 'Auto-Submitted')).toBe('auto-generated');
      expect(headerOf(two!, 'List-Id')).toContain(`<messages.${community.slug}.waymark.example>`);
      expect(headerOf(two!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      expect(headerOf(two!, 'List-Unsubscribe')).toMatch(
        /^<https:\/\/waymark\.example\/mail\/unsubscribe\?token=[^>\s]+>$/,
      );
    });

    const sql = (text: string, ...values: unknown[]) => app.sql.query(text, values);
    it.each<[string, (made: TestMentorship) => Promise<unknown>]>([
      [
        'was read',
        ({ mentor, threadId }) =>
          mentor.api.done('markThreadRead', { threadId, upToSequence: 1 }, 'thread { id }'),
      ],
      [
        'was deleted',
        ({ threadId }) =>
          sql(
            `UPDATE message SET deleted_at = now(), body = '', body_html = '', quotable = false WHERE thread_id = $1`,
            threadId,
          ),
      ],
      [
        'was muted',
        ({ mentor, threadId }) =>
          sql(
            'UPDATE thread_participant SET muted_at = now() WHERE member_id = $1 AND thread_id = $2',
            mentor.memberId,
            threadId,
          ),
      ],
      ['is not wanted by mail any more', ({ mentor }) => prefer(mentor, 'MESSAGES', 'NEVER')],
      [
        'is no longer theirs to read',
        ({ mentor, threadId }) =>
          sql(
            'DELETE FROM thread_participant WHERE member_id = $1 AND thread_id = $2',
            mentor.memberId,
            threadId,
          ),
      ],
      [
        'is between people kept apart',
        ({ newcomer, mentor }) =>
          sql(
            'INSERT INTO block (blocker_id, blocked_id) VALUES ($1, $2)',
            newcomer.memberId,
            mentor.memberId,
          ),
      ],
      [
        'is for somebody suspended',
        ({ mentor }) => sql('UPDATE member SET suspended_at = now() WHERE id = $1', mentor.memberId),
      ],
      [
        'is for somebody who mentors no more',
        ({ mentor }) => sql(`UPDATE member SET roles = '{}' WHERE id = $1`, mentor.memberId),
      ],
      [
        'is for somebody without a verified address',
        ({ mentor }) => sql('UPDATE user_account SET email = NULL WHERE id = $1', mentor.userId),
      ],
    ])('does not bring what %s meanwhile', async (_, deed) => {
      const made = await settled();
      await post(made.newcomer, made.threadId, 'Hello');
      await withoutQuietHours(app);
      await passGathering(app);
      expect(await gatherMail(app)).toBe(1); // it is on its way already
      await deed(made);
      expect(await sendMail(app)).toEqual([]);
      expect(sink.take()).toEqual([]);
      expect((await outcomesOf(app, made.mentor.memberId)).at(-1)).toMatch(/^(NOTHING_LEFT|NO_ADDRESS)$/);
    });

    it('does not quote a request that is not accepted', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const { threadId } = await aRequest(community, newcomer, mentor, { introduction: 'canary hello' });
      await post(mentor, threadId, 'canary question');
      expect(await mailAll(app)).toEqual([]);
      const mails = sink.take();
      expect(to(newcomer, mails)[0]!.mail.subject).toMatch(/A message about a request$/);
      expect(to(newcomer, mails)[0]!.mail.text).toContain(`/threads/${threadId}`);
      await post(newcomer, threadId, 'canary answer');
      const told = [...mails, ...(await mailFor(mentor))];
      expect(told).toHaveLength(3);
      for (const { mail } of told)
        expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain('canary');
    });

    it('cannot be made to carry headers of anybody else’s', async () => {
      const { newcomer, mentor, threadId } = await settled();
      const nasty = `Ada\r\nBcc: thief@example.org\r\n\r\n\u202eevil\u2067 ${'🦊'.repeat(100)}`;
      await app.sql.query('UPDATE user_account SET name = $2 WHERE id = $1', [newcomer.userId, nasty]);
      await app.sql.query('UPDATE thread SET title = $2 WHERE id = $1', [threadId, nasty]);
      await post(newcomer, threadId);
      const [mail] = await mailFor(mentor);
      const headers = mail!.raw.slice(0, mail!.raw.indexOf('\r\n\r\n'));
      expect(headers).not.toMatch(/^bcc:/im);
      expect(headers).toMatch(/^[\x20-\x7e\t\r\n]*$/);
      expect(mail!.mail.bcc).toBeUndefined();
      expect(mail!.mail.subject).toMatch(/\] Ada Bcc: thief@example\.org evil 🦊/u);
      expect(mail!.mail.from!.name).toMatch(/^Ada Bcc: thief@example\.org evil (🦊)+… via Waymark$/u);
      expect(mail!.mail.from!.address).toBe('waymark@mail.example');
    });
  });

  it('about what one is told has the sentence and the way on, as long as it is so', async () => {
    const ada = await aNewcomer(app, community, { name: 'ada' });
    const grace = await aMentor(app, community, { name: 'grace' });
    const first = await aRequest(community, ada, grace);
    const [mail] = await mailFor(grace);
    expect(mail!.mail.subject).toMatch(/\] ada would like your guidance$/);
    expect(mail!.mail.text).toContain('accept it, decline it kindly, or ask something back');
    expect(mail!.mail.text).toContain(`https://waymark.example/c/${community.slug}/requests/${first.id}`);
    await ada.api.done('withdrawRequest', { requestId: first.id }, 'request { id }');
    await mailFor(grace);
    const second = await aRequest(community, ada, grace);
    await grace.api.done('declineRequest', { requestId: second.id, kind: 'NO_TIME' }, 'request { id }');
    await mailAll(app);
    const mails = sink.take();
    expect(to(grace, mails)).toEqual([]); // they have answered already
    expect(to(ada, mails).map(({ mail: { subject } }) => subject)).toEqual([
      expect.stringMatching(/\] grace cannot take your request at the moment$/),
    ]);
  });

  it('says nothing of a request that was taken back before any mail of it went out, and says so after', async () => {
    const ada = await aNewcomer(app, community, { name: 'ada' });
    const grace = await aMentor(app, community, { name: 'grace' });
    const withdraw = async () => {
      const { id } = await aRequest(community, ada, grace);
      return () => ada.api.done('withdrawRequest', { requestId: id }, 'request { id }');
    };
    await (
      await withdraw()
    )();
    expect(await mailFor(grace)).toEqual([]);

    const takeBack = await withdraw();
    expect(await mailFor(grace)).toHaveLength(1);
    await takeBack();
    expect((await mailFor(grace)).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/\] ada took their request back$/),
    ]);

    const afterReading = await withdraw();
    await grace.api.done(
      'markNotificationsRead',
      { notificationIds: [await newestNotice(grace)] },
      '__typename',
    );
    await afterReading();
    expect((await mailFor(grace)).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/\] ada took their request back$/),
    ]);
  });

  describe('as people want it', () => {
    it('comes at once unless they say otherwise, which they alone see', async () => {
      const { newcomer, mentor } = await settled();
      await prefer(newcomer, 'MESSAGES', 'WEEKLY');
      const seenBy = async (viewer: TestMember) => {
        const { member } = await viewer.api.query<{ member: { mailPreferences: object[] | null } }>(
          `{ member(id: "${newcomer.memberId}") { mailPreferences { kind frequency } } }`,
        );
        return member.mailPreferences;
      };
      expect(await seenBy(newcomer)).toEqual([
        { kind: 'MESSAGES', frequency: 'WEEKLY' },
        ...['REQUESTS', 'MENTORSHIPS', 'MILESTONES', 'REMINDERS'].map((kind) => ({
          kind,
          frequency: 'AT_ONCE',
        })),
      ]);
      expect([await seenBy(mentor), await seenBy(community.coordinator)]).toEqual([null, null]);
    });

    it('comes in a digest at 08:00 of their own zone, after a night of a clock change as well, or never', async () => {
      const { newcomer, mentor, threadId } = await settled();
      await withoutQuietHours(app);
      await prefer(mentor, 'MESSAGES', 'DAILY');
      await post(newcomer, threadId, 'First of the day');
      await post(newcomer, threadId, 'Second of the day');
      await passGathering(app);
      expect(await gatherMail(app)).toBe(0);
      const waiting = await waitingFor(mentor);
      expect(waiting.map(({ due }) => berlinMinute(due))).toEqual([480, 480]);
      expect(waiting.every(({ due }) => due.getTime() > Date.now())).toBe(true);

      // As if they had been posted at 23:00 and 01:00 about 25 October 2026, when clocks in Berlin go back at 03:00.
      await app.sql.query(
        `UPDATE mail_item SET due_at = clock_timestamp(), occurred_at =
           CASE WHEN occurred_at = (SELECT min(occurred_at) FROM mail_item WHERE member_id = $1 AND mail_id IS NULL)
                THEN '2026-10-24T21:00:00Z'::timestamptz ELSE '2026-10-24T23:00:00Z' END
          WHERE member_id = $1 AND mail_id IS NULL`,
        [mentor.memberId],
      );
      await gatherMail(app);
      await sendMail(app);
      const [digest, ...others] = to(mentor, sink.take());
      expect(others).toEqual([]);
      expect(digest!.mail.text).toMatch(/First of the day[^]*Second of the day/);

      await prefer(mentor, 'MESSAGES', 'NEVER');
      await post(newcomer, threadId, 'Third');
      expect(await mailFor(mentor)).toEqual([]);
      expect(await waitingFor(mentor)).toEqual([]);
    });

    it('is held by quiet hours, and then comes in one', async () => {
      const { newcomer, mentor, threadId, mentorshipId } = await settled();
      // Quiet for an hour before and after now, whatever the time is.
      const minute = berlinMinute(new Date());
      const [from, until] = [(minute + 1380) % 1440, (minute + 60) % 1440];
      await app.sql.query('UPDATE profile SET quiet_from = $2, quiet_until = $3 WHERE member_id = $1', [
        mentor.memberId,
        from,
        until,
      ]);
      await post(newcomer, threadId, 'At night');
      await newcomer.api.done('pauseMentorship', { mentorshipId }, 'mentorship { id }');
      await passGathering(app);
      expect(await gatherMail(app)).toBe(0);
      const waiting = await waitingFor(mentor);
      expect(waiting.map(({ due, held }) => [berlinMinute(due), held])).toEqual([
        [until, true],
        [until, true],
      ]);
      const [mail, ...others] = await mailFor(mentor);
      expect(others).toEqual([]);
      expect(mail!.mail.subject).toMatch(/2 things are new$/);
      expect(mail!.mail.text).toMatch(/At night[^]*paused your mentorship/);
    });

    it('stops by the link in it: a GET asks, a POST does it without signing in, and only by that link', async () => {
      const { newcomer, mentor, threadId } = await settled();
      await post(newcomer, threadId, 'Hello');
      const [mail] = await mailFor(mentor);
      const path = headerOf(mail!, 'List-Unsubscribe')!.replace(/^<https:\/\/waymark\.example|>$/g, '');
      const open = (method: 'GET' | 'POST', address = path) =>
        fetch(`${app.url}${address}`, {
          method,
          ...(method === 'POST' && { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
        });
      const page = await open('GET');
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining('<form method="post">'),
      ]);
      await post(newcomer, threadId, 'After a GET');
      expect(await mailFor(mentor)).toHaveLength(1);
      for (const address of [
        path.replace(mentor.memberId, newcomer.memberId),
        path.replace('MESSAGES', 'ALL'),
        `${path}x`,
        `${path}&token=b`,
        '/mail/unsubscribe?token=',
        '/mail/unsubscribe',
      ]) {
        expect([(await open('GET', address)).status, (await open('POST', address)).status]).toEqual([
          404, 404,
        ]);
      }
      expect([(await open('POST')).status, (await open('POST')).status]).toEqual([200, 200]);
      await post(newcomer, threadId, 'After a POST');
      await post(mentor, threadId, 'An answer');
      expect(await mailFor(mentor)).toEqual([]);
      expect((await outcomesOf(app, newcomer.memberId)).at(-1)).toBe('SENT');
    });
  });
});
