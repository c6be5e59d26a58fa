import { TestApplication } from '../support/application.js';
import { aThread, post } from '../support/factories/thread.js';
import { aMentorship } from '../support/factories/request.js';
import {
  inboundEnv,
  listenForMail,
  messagesOf,
  rawMail,
  readMails,
  replyAddressOf,
  sendByHttp,
  sendBySmtp,
} from '../support/mail-in.js';

/** Everybody's verified address, as the factories make it. */
const addressOf = ({ login }: { readonly login: string }) => `${login}@example.org`;

describe('a reply by mail', () => {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  let app: TestApplication;
  let smtp: Awaited<ReturnType<typeof listenForMail>>;
  beforeAll(async () => {
    app = await TestApplication.start({ env: { ...inboundEnv, LOG_LEVEL: 'debug' }, log });
    smtp = await listenForMail(app, log);
  });
  afterAll(async () => {
    await smtp.stop();
    await app.stop();
    expect(lines.filter((line) => /canary/i.test(line))).toEqual([]);
  });

  /** A thread in which the mentor was asked something, and where their answer by mail goes. */
  async function asked() {
    const thread = await aThread(app);
    await post(thread.mentee, thread.id, 'Where do I begin?');
    const to = await replyAddressOf(app, thread.mentor, thread.id);
    return { ...thread, to, from: addressOf(thread.mentor) };
  }

  it('is posted as theirs, without quotation and signature, and passes the turn', async () => {
    const { id, mentee, mentor, to, from } = await asked();
    const body = [
      'Begin with the devguide – canary.',
      '',
      'On Mon, Nov 23, 2026 at 10:00 AM Waymark <waymark@mail.example> wrote:',
      '',
      '> Where do I begin?',
      `> Nothing to answer: ${app.url}/mail/act?t=${'a'.repeat(32)}`,
      '',
      '-- ',
      'The Mentor, canary street 1',
    ].join('\r\n');
    await sendBySmtp(
      smtp.port,
      from,
      to.toUpperCase(),
      rawMail({ from: `"The, Mentor" <${from}>`, to, body }),
    );
    expect(await readMails(app)).toEqual({ outcomes: ['POSTED'], answers: [] });

    const [, own] = await messagesOf(mentor, id);
    expect(own).toMatchObject({
      body: 'Begin with the devguide – canary.',
      author: { id: mentor.memberId },
      viaMail: true,
    });
    expect(own?.asSent).toMatch(/> Where do I begin\?[^]*\[link removed\][^]*canary street 1$/);
    const [first, others] = await messagesOf(mentee, id);
    expect(first).toMatchObject({ viaMail: false, asSent: null });
    expect(others).toMatchObject({ body: own?.body, viaMail: true, asSent: null });
    const { thread } = await mentee.api.query<{ thread: { awaiting: { id: string } } }>(
      'query ($id: ID!) { thread(id: $id) { awaiting { id } } }',
      { id },
    );
    expect(thread.awaiting.id).toBe(mentee.memberId);

    // Its text is kept with the message alone, and goes with it.
    expect(
      await app.sql.query('SELECT raw, sender, recipient FROM inbound_mail WHERE raw IS NOT NULL'),
    ).toEqual([]);
    await app.sql.query(
      "UPDATE message SET deleted_at = now(), body = '', body_html = '', quotable = false WHERE id = $1",
      [own?.id],
    );
    expect((await messagesOf(mentor, id))[1]).toMatchObject({ viaMail: true, asSent: null });
    expect(await app.sql.query('SELECT text FROM message_source WHERE message_id = $1', [own?.id])).toEqual([
      { text: null },
    ]);
  });

  it('comes by HTTP too, with its envelope or by its own headers', async () => {
    const { id, mentor, to, from } = await asked();
    expect(
      await sendByHttp(app, rawMail({ from, to: 'somebody@else.example', body: 'One' }), {
        sender: from,
        recipient: `<${to}>`,
      }),
    ).toBe(202);
    expect(await sendByHttp(app, rawMail({ from, to: `Waymark <${to}>, x@else.example`, body: 'Two' }))).toBe(
      202,
    );
    expect((await readMails(app)).outcomes).toEqual(['POSTED', 'POSTED']);
    expect((await messagesOf(mentor, id)).map(({ body }) => body)).toEqual([
      'Where do I begin?',
      'One',
      'Two',
    ]);
  });

  it('is taken by HTTP from nobody who does not know the secret, and only as raw mail of 1 MiB', async () => {
    const mail = rawMail({ from: 'a@b.example', to: 'c@d.example', body: 'canary' });
    expect(await sendByHttp(app, mail, { authorization: 'Bearer wrong' })).toBe(401);
    expect(await sendByHttp(app, mail, { authorization: '' })).toBe(401);
    expect(await sendByHttp(app, mail, { 'content-type': 'application/json' })).toBe(400);
    expect(await sendByHttp(app, '')).toBe(400);
    const many = Array.from({ length: 11 }, (_, n) => `reply+${n}@reply.example`).join(', ');
    expect(await sendByHttp(app, mail, { recipient: many })).toBe(400);
    expect(await sendByHttp(app, mail.padEnd(1_048_577, 'x'))).toBe(413);
    expect((await fetch(`${app.url}/mail/inbound`)).status).toBe(405);
    expect((await readMails(app)).outcomes).toEqual([]);
  });

  it('is not posted from another address than theirs, with somebody else’s reply address or one that was changed', async () => {
    const { id, mentee, mentor, to, from } = await asked();
    const menteesAddress = await replyAddressOf(app, mentee, id);
    const forged = [
      rawMail({ from: 'mallory@evil.example', to, body: 'canary' }),
      rawMail({ from: `${from} <mallory@evil.example>`, to, body: 'canary' }),
      rawMail({ from: `${from}, mallory@evil.example`, to, body: 'canary' }),
      rawMail({ from, to, headers: ['From: mallory@evil.example'], body: 'canary' }),
      rawMail({ from: '', to, body: 'canary' }),
      rawMail({ from, to: menteesAddress, body: 'canary' }),
    ];
    for (const [index, mail] of forged.entries()) {
      const recipient = index === 5 ? menteesAddress : to;
      await sendBySmtp(smtp.port, `sender-${index}@evil.example`, recipient, mail);
    }
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(Array(6).fill('NOT_YOUR_ADDRESS'));
    expect(answers.map((answer) => answer.to)).toEqual(
      forged.map((_, index) => `sender-${index}@evil.example`),
    );
    for (const { text } of answers) {
      expect(text).toContain('Send it again from the address to which our mail came.');
      expect(text).not.toMatch(new RegExp(`canary|begin|${mentee.login}|${mentor.login}`, 'i'));
    }

    const changed = to.replace(/\+(.)/, (_, letter) => `+${letter === 'a' ? 'b' : 'a'}`);
    const unknown = sendBySmtp(smtp.port, from, changed, rawMail({ from, to: changed, body: 'canary' }));
    await expect(unknown).rejects.toMatchObject({ responseCode: 550 });
    // By HTTP it is taken already: somebody of ours is told, a stranger, whom anybody can name, is not.
    await sendByHttp(app, rawMail({ from, to: changed, body: 'canary' }));
    await sendByHttp(app, rawMail({ from: 'victim@else.example', to: changed, body: 'canary' }));
    const read = await readMails(app);
    expect(read.outcomes).toEqual(['UNKNOWN_ADDRESS', 'UNKNOWN_ADDRESS']);
    expect(read.answers.map((answer) => answer.to)).toEqual([from]);
    expect(await messagesOf(mentor, id)).toHaveLength(1);
  });

  it('is refused in words once the address is given up, until newer mail brings another', async () => {
    const { id, community, mentor, to, from } = await asked();
    const elsewhere = await asked();
    const revoke = (communityId: string) =>
      mentor.api.mutate<{ revokedCount: number | null }>(
        'revokeReplyAddresses',
        { communityId },
        'revokedCount',
      );
    expect(await revoke(elsewhere.community.id)).toMatchObject({
      revokedCount: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['communityId'] }],
    });
    expect(await revoke(community.id)).toMatchObject({ revokedCount: 1, userErrors: [] });
    expect(await revoke(community.id)).toMatchObject({ revokedCount: 0 });
    await sendBySmtp(smtp.port, from, to, rawMail({ from, to, body: 'Hello' }));
    const { outcomes, answers } = await readMails(app);
    expect(outcomes).toEqual(['REVOKED_ADDRESS']);
    expect(answers).toMatchObject([
      {
        to: from,
        subject: 'Your reply was not posted',
        text: expect.stringContaining('was given up') as string,
      },
    ]);
    const newer = await replyAddressOf(app, mentor, id);
    expect(newer).not.toBe(to);
    expect(await replyAddressOf(app, mentor, id)).toBe(newer);
    await sendBySmtp(smtp.port, from, newer, rawMail({ from, to: newer, body: 'Hello' }));
    expect((await readMails(app)).outcomes).toEqual(['POSTED']);
  });

  it('is refused as in the browser when they may not post any more, and a block does not show', async () => {
    const { threadId, mentor, newcomer, mentorshipId, community } = await aMentorship(app);
    const from = addressOf(mentor);
    const to = await replyAddressOf(app, mentor, threadId);
    const again = rawMail({ from, to, body: 'canary' });
    const reply = async () => {
      await sendBySmtp(smtp.port, from, to, again);
      const { outcomes, answers } = await readMails(app);
      expect(outcomes).toEqual(['REFUSED']);
      return answers[0]?.text ?? '';
    };
    await app.sql.query('UPDATE community SET conduct_version = conduct_version + 1 WHERE id = $1', [
      community.id,
    ]);
    expect(await reply()).toContain('The conduct text of this community has changed');
    await app.sql.query('UPDATE community SET conduct_version = conduct_version - 1 WHERE id = $1', [
      community.id,
    ]);
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [mentor.memberId]);
    expect(await reply()).toMatch(/suspended/i);
    await app.sql.query('UPDATE member SET suspended_at = NULL WHERE id = $1', [mentor.memberId]);
    // What was refused is no duplicate when it comes again, refused or not; what was posted is.
    await sendBySmtp(smtp.port, from, to, again);
    await sendBySmtp(smtp.port, from, to, again);
    expect(await readMails(app)).toEqual({ outcomes: ['POSTED', 'DUPLICATE'], answers: [] });
    await newcomer.api.done('endMentorship', { mentorshipId }, 'mentorship { id }');
    await sendBySmtp(smtp.port, from, to, rawMail({ from, to, body: 'canary' }));
    const { answers } = await readMails(app);
    const ended = answers[0]?.text;
    expect(ended).toContain('This conversation is closed');

    const blocked = await aThread(app);
    await post(blocked.mentee, blocked.id);
    await blocked.mentee.api.done('blockMember', { memberId: blocked.mentor.memberId }, '__typename');
    const address = await replyAddressOf(app, blocked.mentor, blocked.id);
    const other = addressOf(blocked.mentor);
    await sendBySmtp(smtp.port, other, address, rawMail({ from: other, to: address, body: 'canary' }));
    expect((await readMails(app)).answers).toMatchObject([{ to: other, text: ended }]);
    expect(await messagesOf(newcomer, threadId)).toHaveLength(1);
  });
});
