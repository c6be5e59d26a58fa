import { ForgetMail, Outbox, SendMailHandler } from '#mail';
import { Database } from '#platform/database';
import { JobRunner } from '#platform/jobs';
import { createLogger } from '#platform/logging';
import { readConfig } from '#platform/config';
import { DevMailController } from '../../apps/api/src/mail/dev-mail.controller.js';
import { MailRoutesModule } from '../../apps/api/src/mail/mail-routes.module.js';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentorship } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import {
  gatherMail,
  mailAll,
  outcomesOf,
  passGathering,
  sendMail,
  withoutQuietHours,
} from '../support/mail.js';
import { headerOf, SmtpSink } from '../support/smtp-sink.js';

describe('a mail server', () => {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  let sink: SmtpSink;
  let app: TestApplication;
  let community: TestCommunity;
  let newcomer: TestMember;
  let mentor: TestMember;
  let threadId: string;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await TestApplication.start({
      env: { SMTP_URL: sink.url, MAIL_FROM: 'waymark@mail.example', LOG_LEVEL: 'debug' },
      log,
    });
    community = await aCommunity(app);
    ({ newcomer, mentor, threadId } = await aMentorship(app, { community }));
    await mailAll(app);
    await withoutQuietHours(app);
  });
  beforeEach(() => {
    sink.behaviour = {};
    sink.take();
    aMinutePasses();
  });
  afterAll(async () => {
    await app.stop();
    await sink.close();
  });

  /** After which a server that was away is tried again. */
  const aMinutePasses = () => app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
  /** A mail to the mentor is on its way. */
  async function aMail(body = 'canary message'): Promise<void> {
    await post(newcomer, threadId, body);
    await passGathering(app);
    expect(await gatherMail(app)).toBe(1);
  }
  const lastOutcome = async () => (await outcomesOf(app, mentor.memberId)).at(-1);
  const troubleOf = async (member: TestMember) => {
    const { viewer } = await member.api.query<{ viewer: { mailTrouble: { since: string } | null } }>(
      '{ viewer { mailTrouble { since } } }',
    );
    return viewer.mailTrouble;
  };

  it.each([
    ['answers a recipient with 4xx', { recipient: '451 4.2.1 canary greylisting' }],
    ['answers the mail with 4xx', { data: '452 4.3.1 canary out of space' }],
  ])('that %s gets it again later, and nothing is lost', async (_, behaviour) => {
    await aMail();
    sink.behaviour = behaviour;
    expect(await sendMail(app)).toMatchObject([
      { message: expect.stringMatching(/: 45\d (RCPT TO|DATA)/) as string },
    ]);
    expect(await lastOutcome()).toBeNull();
    sink.behaviour = {};
    expect(await sendMail(app)).toEqual([]);
    expect([sink.take().length, await lastOutcome(), await troubleOf(mentor)]).toEqual([1, 'SENT', null]);
  });

  it('that takes a mail and never says so gets it again under the same Message-ID', async () => {
    await aMail();
    sink.behaviour = { hang: true };
    expect(await sendMail(app)).toMatchObject([
      { name: 'NotTaken', message: expect.stringContaining('ETIMEDOUT') as string },
    ]);
    sink.behaviour = { delay: 50 };
    expect(await sendMail(app)).toEqual([]);
    const ids = sink.take().map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await sendMail(app)).toEqual([]);
    expect(sink.take()).toEqual([]);
  });

  it('that is away is left in peace for a moment, and gets everything once it is back', async () => {
    await sink.close();
    await aMail('canary one');
    await app.sql.query(
      `UPDATE mail SET queued_at = queued_at - interval '5 hours' WHERE settled_at IS NULL`,
    );
    await post(mentor, threadId, 'canary two');
    await passGathering(app);
    await gatherMail(app);
    expect((await sendMail(app)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/(ESOCKET|ECONNREFUSED|ECONNECTION) CONN/),
      expect.stringContaining('could not be reached just now'),
    ]);
    await sink.open();
    aMinutePasses();
    expect(await sendMail(app)).toEqual([]);
    expect(sink.take()).toHaveLength(2);
  });

  it('that never takes a mail has it forgotten after a month', async () => {
    const task = app.application.nest.get(ForgetMail, { strict: false });
    await aMail();
    expect(await task.run()).toBe(0);
    await app.sql.query(`UPDATE mail SET queued_at = now() - interval '31 days' WHERE settled_at IS NULL`);
    expect(await task.run()).toBe(1);
    expect([await sendMail(app), sink.take()]).toEqual([[], []]);
  });

  it('that refuses an address for good stops mail to it, until its owner, who is told, says otherwise', async () => {
    await aMail();
    sink.behaviour = { recipient: '550 5.1.1 canary no such user' };
    expect(await sendMail(app)).toEqual([]);
    expect(await lastOutcome()).toBe('ADDRESS_REFUSED');
    sink.behaviour = {};
    expect(await troubleOf(mentor)).toEqual({ since: expect.any(String) as string });
    expect(await troubleOf(newcomer)).toBeNull();
    await aMail();
    expect(await sendMail(app)).toEqual([]);
    expect([await lastOutcome(), sink.take()]).toEqual(['NO_ADDRESS', []]);
    const { enableMail } = await mentor.api.query<{ enableMail: object }>(
      'mutation { enableMail { viewer { mailTrouble { since } } userErrors { code } } }',
    );
    expect(enableMail).toEqual({ viewer: { mailTrouble: null }, userErrors: [] });
    await aMail();
    await sendMail(app);
    expect(await lastOutcome()).toBe('SENT');
  });

  it('that refuses a mail for good makes it a dead letter at once, and stops no address', async () => {
    await app.sql.query('TRUNCATE graphile_worker._private_jobs');
    await aMail();
    sink.behaviour = { data: '554 5.7.1 canary looks like spam' };
    const runner = await JobRunner.start({
      databaseUrl: app.database.url,
      db: app.application.nest.get(Database),
      logger: createLogger('debug', 'worker-test', log),
      handlers: [app.application.nest.get(SendMailHandler, { strict: false })],
      scheduled: [],
    });
    let job: { attempts: number; most: number; error: string | null; locked: boolean } | undefined;
    do {
      [job] = await app.sql.query<
        { attempts: number; most: number; error: string | null; locked: boolean }[]
      >(
        `SELECT attempts, max_attempts AS most, last_error AS error, locked_at IS NOT NULL AS locked
           FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
      );
    } while (job === undefined || job.error === null || job.locked);
    await runner.stop();
    expect(job).toEqual({
      attempts: 21,
      most: 21,
      error: 'PermanentFailure: The mail server did not take the mail: 554 DATA.',
      locked: false,
    });
    expect([await lastOutcome(), await troubleOf(mentor)]).toEqual([null, null]);
    sink.behaviour = {};
    expect(await sendMail(app)).toEqual([]); // as `waymark jobs retry` has it tried
    expect(await lastOutcome()).toBe('SENT');
  });

  it('takes letters to any address, whatever anybody prefers', async () => {
    await app.application.nest.get(Database).transaction((tx) =>
      app.application.nest.get(Outbox, { strict: false }).sendNow(tx, {
        to: 'canary-stranger@example.net',
        subject: 'canary\r\nBcc: thief@example.org',
        text: 'canary letter',
        headers: { 'In-Reply-To': '<theirs@example.net>' },
      }),
    );
    expect(await sendMail(app)).toEqual([]);
    const [letter] = sink.take();
    expect(letter!.to).toBe('canary-stranger@example.net');
    expect(letter!.mail).toMatchObject({
      subject: 'canary Bcc: thief@example.org',
      inReplyTo: '<theirs@example.net>',
    });
    expect(letter!.mail.bcc).toBeUndefined();
    expect(headerOf(letter!, 'Auto-Submitted')).toBe('auto-replied');
    expect(await app.sql.query('SELECT FROM mail WHERE letter IS NOT NULL')).toEqual([]);
  });

  it('is not needed outside production: mail is kept, and read on pages that production does not have', async () => {
    const kept = await TestApplication.start({ database: app.database, log, env: { LOG_LEVEL: 'debug' } });
    try {
      await aMail('canary & **kept**');
      expect(await sendMail(kept)).toEqual([]);
      const page = async (path: string) => {
        const response = await fetch(`${kept.url}${path}`);
        return {
          status: response.status,
          policy: response.headers.get('content-security-policy'),
          text: await response.text(),
        };
      };
      const list = await page('/dev/mail');
      const [, path = ''] = /href="(\/dev\/mail\/[0-9a-f-]{36})"/.exec(list.text) ?? [];
      expect(list.text).toContain(`${mentor.login}@example.org`);
      const text = await page(path);
      expect(text.text).toContain('canary &amp; **kept**');
      expect(text.text).toContain('List-Unsubscribe');
      const html = await page(`${path}/html`);
      expect(html.text).toContain('canary &amp; <strong>kept</strong>');
      expect(html.policy).toMatch(/^sandbox; default-src 'none'/);
      expect((await page('/dev/mail/nothing')).status).toBe(404);
    } finally {
      await kept.stop();
    }
    expect((await fetch(`${app.url}/dev/mail`)).status).toBe(404);
    const { controllers } = MailRoutesModule.with(
      readConfig({
        NODE_ENV: 'production',
        DATABASE_URL: 'postgres://localhost/waymark',
        SESSION_SECRET: 'more than thirty-two characters of chance',
        PUBLIC_URL: 'https://waymark.example',
        GITHUB_CLIENT_ID: 'id',
        GITHUB_CLIENT_SECRET: 'secret',
      }),
    );
    expect(controllers).toHaveLength(3);
    expect(controllers).not.toContain(DevMailController);
  });

  it('is told everything, and the log nothing of it', async () => {
    await aMail('canary of the log');
    await sendMail(app);
    const link = headerOf(sink.take()[0]!, 'List-Unsubscribe')!.slice(1, -1);
    const token = new URL(link).searchParams.get('token')!;
    await fetch(link);
    await fetch(link, { method: 'POST' });
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.join('')).toContain('/mail/unsubscribe');
    expect(lines.join('')).toContain('the job failed for the last time');
    expect(lines.filter((line) => /canary/i.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('@example.'))).toEqual([]);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });
});
