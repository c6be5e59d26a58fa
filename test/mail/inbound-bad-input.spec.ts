import { connect } from 'node:net';
import { once } from 'node:events';
import { ForgetInboundMail, InboundIntake, InboundRecipients } from '#mail';
import { createDataSource, Database } from '#platform/database';
import { Jobs } from '#platform/jobs';
import { createLogger } from '#platform/logging';
import { InboundMailsRepository } from '../../libs/mail/src/inbound/inbound-mails.repository.js';
import { ReplyTokensRepository } from '../../libs/mail/src/inbound/reply-tokens.repository.js';
import { SmtpListener } from '../../apps/worker/src/smtp/smtp-listener.js';
import { freePort, TestApplication } from '../support/application.js';
import { aThread, post, type TestThread } from '../support/factories/thread.js';
import {
  inboundEnv,
  listenForMail,
  messagesOf,
  rawMail,
  readMails,
  replyAddressOf,
  replyDomain,
  sendByHttp,
  sendBySmtp,
  type TestMail,
} from '../support/mail-in.js';

describe('mail that no person sends', () => {
  let app: TestApplication;
  let smtp: Awaited<ReturnType<typeof listenForMail>>;
  let thread: TestThread;
  let to: string;
  let from: string;
  beforeAll(async () => {
    app = await TestApplication.start({ env: inboundEnv });
    smtp = await listenForMail(app);
    thread = await aThread(app);
    await post(thread.mentee, thread.id, 'Where do I begin?');
    to = await replyAddressOf(app, thread.mentor, thread.id);
    from = `${thread.mentor.login}@example.org`;
  });
  afterAll(async () => {
    await smtp.stop();
    await app.stop();
  });

  const mail = (more: Partial<TestMail>) => rawMail({ from, to, body: 'Hello', ...more });
  const posted = async () => (await messagesOf(thread.mentor, thread.id)).map(({ body }) => body);
  const lastPosted = async () => (await posted()).at(-1);
  const send = (raw: string) => sendBySmtp(smtp.port, from, to, raw);

  it('is neither posted nor answered when it is automatic, or our own', async () => {
    const before = await posted();
    const headers = [
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      'List-Id: <l.example>',
      'X-Autoreply: yes',
      'X-Waymark-Mail: answer',
    ];
    for (const header of headers) await send(mail({ headers: [header] }));
    await sendBySmtp(smtp.port, '', to, mail({}));
    // Also where a person would be answered: from a strange address.
    await send(mail({ from: 'noreply@else.example', headers: ['Auto-Submitted: auto-generated'] }));
    await sendByHttp(app, mail({ headers: ['Return-Path: <>'] }));
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(Array(headers.length + 3).fill('IGNORED'));
    expect(answers).toEqual([]);
    expect(await posted()).toEqual(before);
  });

  it('is not answered to an address of our own', async () => {
    const strange = mail({ from: 'x@else.example' });
    for (const sender of [to, `postmaster@${replyDomain}`, 'Waymark@Mail.example'])
      await sendBySmtp(smtp.port, sender, to, strange.replace('mail-', `${sender.length}-`));
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(Array(3).fill('NOT_YOUR_ADDRESS'));
    expect(answers).toEqual([]);
  });

  it('is posted once, however often and by however many workers at once', async () => {
    const again = mail({ messageId: '<again@client.example>', body: 'Once' });
    await send(again);
    await send(again);
    expect((await readMails(app)).outcomes).toEqual(['POSTED', 'DUPLICATE']);
    const parallel = mail({ messageId: '<parallel@client.example>', body: 'In parallel' });
    expect(
      await Promise.all(Array.from({ length: 32 }, () => sendByHttp(app, parallel, { recipient: to }))),
    ).toEqual(Array(32).fill(202));
    const { outcomes } = await readMails(app, { atOnce: true });
    expect(outcomes.toSorted()).toEqual([...Array<string>(31).fill('DUPLICATE'), 'POSTED']);
    expect((await posted()).filter((body) => body === 'Once' || body === 'In parallel')).toEqual([
      'Once',
      'In parallel',
    ]);
    // Without a Message-ID, the whole mail stands for itself.
    const nameless = mail({ body: 'Nameless' }).replace(/Message-ID:.*\r\n/, '');
    await send(nameless);
    await send(nameless);
    expect((await readMails(app)).outcomes).toEqual(['POSTED', 'DUPLICATE']);
  });

  it('answers one address a few times a day, whatever comes in its name at once', async () => {
    const wrong = Array.from({ length: 32 }, (_, index) =>
      mail({ from: 'me@home.example', body: `${index}` }),
    );
    await Promise.all(wrong.map((raw) => sendByHttp(app, raw, { recipient: to, sender: 'me@home.example' })));
    const { outcomes, answers } = await readMails(app, { atOnce: true });
    expect(outcomes).toEqual(Array(32).fill('NOT_YOUR_ADDRESS'));
    expect(answers).toHaveLength(5);
  });

  it.each<[string, Partial<TestMail>, string]>([
    ['NUL bytes and escapes', { body: 'a\0b\u001b[1m' }, 'ab[1m'],
    [
      'bytes that are no UTF-8',
      { headers: ['Content-Type: text/plain; charset=utf-8'], body: 'caf=E9' },
      'caf=E9',
    ],
    [
      'a charset of its own',
      {
        headers: [
          'Content-Type: text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        body: 'caf=E9',
      },
      'café',
    ],
    [
      'HTML only',
      {
        headers: ['Content-Type: text/html; charset=utf-8'],
        body: '<style>p{}</style><p>Yes &amp; <b>no</b><script>alert(1)</script></p><div class="gmail_quote">On Mon, Nov 23, 2026 at 10:00 AM Ada &lt;a@b.example&gt; wrote:<br><blockquote>Where do I begin?</blockquote></div>',
      },
      'Yes & no',
    ],
    [
      'a language that the library does not know',
      {
        body: 'Tak.\r\n\r\npon., 23 lis 2026 o 10:00 Ada <a@b.example> napisał(a):\r\n\r\n> Where do I begin?',
      },
      'Tak.',
    ],
    [
      'links that were meant for one person, in words that are not cut',
      { body: `See http://127.0.0.1/mail/act?t=x and PUBLIC/mail/act?t=${'a'.repeat(32)}` },
      'See http://127.0.0.1/mail/act?t=x and [link removed]',
    ],
    [
      'a thousand parts',
      {
        headers: ['Content-Type: multipart/mixed; boundary=b'],
        body:
          Array.from({ length: 1_000 }, (_, index) => `--b\r\n\r\n${index === 0 ? 'First' : ''}\r\n`).join(
            '',
          ) + '--b--',
      },
      'First',
    ],
  ])('posts what can be read of %s', async (_, more, body) => {
    const filled = more.body?.replace('PUBLIC', app.url);
    await sendByHttp(app, mail({ ...more, ...(filled !== undefined && { body: filled }) }), {
      recipient: to,
      sender: from,
    });
    expect(await readMails(app)).toEqual({ outcomes: ['POSTED'], answers: [] });
    expect(await lastPosted()).toBe(body);
  });

  it.each<[string, Partial<TestMail>, string]>([
    ['nothing but a quotation', { body: '> Where do I begin?' }, 'EMPTY'],
    ['nothing at all', { body: ' \u200b ' }, 'EMPTY'],
    ['more than a message can be', { body: 'long word '.repeat(3_000) }, 'TOO_LONG'],
    [
      'parts in parts in parts',
      {
        headers: ['Content-Type: multipart/mixed; boundary=b0'],
        body: Array.from(
          { length: 300 },
          (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n`,
        ).join('\r\n'),
      },
      'UNREADABLE',
    ],
    [
      'boundaries without end',
      { headers: ['Content-Type: multipart/mixed; boundary=b'], body: '--b\r\n'.repeat(200_000) },
      'UNREADABLE',
    ],
    ['lines without end', { body: '\r\n'.repeat(100_000) }, 'UNREADABLE'],
    ['a text that keeps a pattern busy', { body: 'Op schreef\r\n'.repeat(8_000) }, 'UNREADABLE'],
  ])('refuses %s, and says so', async (name, more, outcome) => {
    const before = await posted();
    const sender = `${name.replaceAll(' ', '-')}@home.example`;
    await sendByHttp(app, mail(more), { recipient: to, sender });
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual([outcome]);
    expect(answers).toMatchObject([{ to: sender, headers: { 'Auto-Submitted': 'auto-replied' } }]);
    expect(await posted()).toEqual(before);
  });

  it('posts the words without files, whose names it tells', async () => {
    const part = (head: string, body: string) => `--b\r\n${head}\r\n\r\n${body}\r\n`;
    await send(
      mail({
        headers: ['Content-Type: multipart/mixed; boundary=b'],
        body: [
          part('Content-Type: text/plain', 'See the files.'),
          part('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="plan.pdf"', 'x'),
          part(
            "Content-Type: text/x-patch\r\nContent-Disposition: attachment; filename*=utf-8''fix%0D%0ABcc%3A%20all.patch",
            'x',
          ),
          part(
            'Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename="logo.png"',
            'x',
          ),
          '--b--',
        ].join(''),
      }),
    );
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(['POSTED']);
    expect(await lastPosted()).toBe('See the files.');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain('  - plan.pdf\n  - fix Bcc: all.patch\n\n');
  });

  it('puts nothing of theirs into headers of our own', async () => {
    const inject = '=?utf-8?q?Hello=0D=0ABcc=3A_all=40evil=2Eexample?=';
    await sendByHttp(
      app,
      mail({
        from: `${inject} <x@home.example>`,
        subject: inject,
        messageId: '<a@b>\r\n\tBcc: <all@evil.example>',
      }),
      { recipient: to, sender: 'injected@home.example' },
    );
    for (const sender of ['a@b.example, c@d.example', 'x y@home.example', `${'x'.repeat(80)}@home.example`]) {
      await sendByHttp(app, mail({ from: 'x@home.example' }), { recipient: to, sender });
    }
    // A NUL byte could not even be kept with the answer, and the mail would be tried again for days.
    const unstorable = mail({ from: 'x@home.example', messageId: '<nul\0byte@home.example>' });
    await sendByHttp(app, unstorable, { recipient: to, sender: 'injected@home.example' });
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(Array(5).fill('NOT_YOUR_ADDRESS'));
    const answer = {
      to: 'injected@home.example',
      subject: 'Your reply was not posted',
      text: expect.any(String) as string,
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Waymark-Mail': 'answer' },
    };
    expect(answers).toEqual([answer, answer]);
  });

  it('turns away 20 MB, however they come, and what is for nobody here', async () => {
    const big = mail({ body: 'x'.repeat(70).concat('\r\n').repeat(290_000) });
    expect(await sendByHttp(app, big, { recipient: to })).toBe(413);
    const relay = sendBySmtp(smtp.port, from, 'somebody@else.example', mail({}));
    await expect(relay).rejects.toMatchObject({ responseCode: 550 });

    const { say, close } = await speak(smtp.port);
    expect(await say('EHLO client.example')).not.toMatch(/AUTH|STARTTLS/);
    expect(await say(`MAIL FROM:<${from}> SIZE=${big.length}`)).toMatch(/^552 /);
    // Also from a client that does not say how much will come.
    await say(`MAIL FROM:<${from}>`);
    await say(`RCPT TO:<${to}>`);
    await say('DATA');
    expect(await say(`${big}\r\n.`)).toMatch(/^552 /);
    await say(`MAIL FROM:<${from}>`);
    await say(`RCPT TO:<${to}>`);
    await say('DATA');
    close(mail({ body: 'Broken off' }));
    expect((await readMails(app)).outcomes).toEqual([]);
  });

  it('is forgotten after a month, also when it could never be read', async () => {
    await send(mail({}));
    await readMails(app);
    await send(mail({}));
    const task = app.application.nest.get(ForgetInboundMail, { strict: false });
    expect(await task.run()).toBe(0);
    await app.sql.query("UPDATE inbound_mail SET received_at = now() - interval '31 days'");
    await app.sql.query(
      "UPDATE inbound_mail SET read_at = now() - interval '31 days' WHERE read_at IS NOT NULL",
    );
    expect(await task.run()).toBeGreaterThan(1);
    expect(await app.sql.query('SELECT id FROM inbound_mail')).toEqual([]);
    await readMails(app);
  });

  it('is left with its sender for another try while the database is away', async () => {
    const db = new Database(createDataSource('postgres://127.0.0.1:1/nowhere'));
    const mails = new InboundMailsRepository(db);
    const { nest } = app.application;
    const port = await freePort();
    const options = { host: '127.0.0.1', port, domain: replyDomain, logger: createLogger('silent', 'test') };
    const recipients = nest.get(InboundRecipients, { strict: false });
    const intake = new InboundIntake(db, mails, nest.get(Jobs));
    const away = await SmtpListener.start({ ...options, recipients, intake });
    await expect(sendBySmtp(port, from, to, mail({}))).rejects.toMatchObject({ responseCode: 451 });
    await away.stop();
    const tokens = new ReplyTokensRepository(db);
    const config = { mailReplyDomain: replyDomain } as ConstructorParameters<typeof InboundRecipients>[0];
    const blind = await SmtpListener.start({
      ...options,
      recipients: new InboundRecipients(config, tokens),
      intake,
    });
    await expect(sendBySmtp(port, from, to, mail({}))).rejects.toMatchObject({ responseCode: 451 });
    await blind.stop();
  });
});

/** A bare SMTP client. `close` sends a last piece and breaks off. */
async function speak(port: number) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (data: Buffer) => {
    heard += data.toString('latin1');
  });
  const answer = async (): Promise<string> => {
    while (!/^\d{3} .*\r\n$/m.test(heard.slice(heard.lastIndexOf('\n', heard.length - 2) + 1)))
      await once(socket, 'data');
    const all = heard;
    heard = '';
    return all;
  };
  await answer();
  return {
    say: (line: string) => {
      socket.write(`${line}\r\n`);
      return answer();
    },
    close: (last: string) => {
      socket.write(last);
      socket.destroy();
    },
  };
}
