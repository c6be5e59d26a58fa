import type { Email } from 'postal-mime';
import { ReadInboundMailHandler } from '#mail';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest } from '../support/factories/request.js';
import { runJobs } from '../support/jobs.js';
import { mailAll } from '../support/mail.js';
import {
  inboundEnv,
  listenForMail,
  messagesOf,
  rawMail,
  replyDomain,
  sendBySmtp,
} from '../support/mail-in.js';
import { SmtpSink } from '../support/smtp-sink.js';

describe('a mentorship by mail alone', () => {
  const lines: string[] = [];
  let app: TestApplication;
  let sink: SmtpSink;
  let smtp: Awaited<ReturnType<typeof listenForMail>>;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    const log = { write: (line: string) => void lines.push(line) };
    const env = { ...inboundEnv, SMTP_URL: sink.url, LOG_LEVEL: 'debug' };
    app = await TestApplication.start({ env, log });
    smtp = await listenForMail(app, log);
  });
  afterAll(async () => {
    await smtp.stop();
    await app.stop();
    await sink.close();
  });

  /** Some minutes later: what is to be mailed goes out. */
  const minutesLater = async () => expect(await mailAll(app)).toEqual([]);

  /** The newest mail in somebody's mailbox, which is empty then. */
  function newest({ login }: TestMember): Email {
    const own = sink.received.filter(({ to }) => to === `${login}@example.org`);
    const others = sink.take().filter((one) => !own.includes(one));
    sink.received.push(...others);
    const mail = own.at(-1)?.mail;
    if (mail === undefined) throw new Error(`no mail for ${login}`);
    return mail;
  }

  /** Writes above what one got, as mail programs do, and sends it to where the mail says. */
  async function reply(by: TestMember, to: Email, words: string): Promise<void> {
    const from = `${by.login}@example.org`;
    const [address] = to.replyTo ?? [];
    const quoted = (to.text ?? '').split('\n').map((line) => `> ${line}`);
    const body = [
      words,
      '',
      `On Mon, Nov 23, 2026 at 10:00 AM ${to.from?.name} <${to.from?.address}> wrote:`,
      '',
      ...quoted,
    ];
    const raw = rawMail({
      from: `${by.login} <${from}>`,
      to: address?.address ?? 'nobody',
      subject: `Re: ${to.subject}`,
      headers: [`In-Reply-To: ${to.messageId}`],
      body: body.join('\r\n'),
    });
    await sendBySmtp(smtp.port, from, address?.address ?? 'nobody', raw);
    await runJobs(app, ReadInboundMailHandler);
    await minutesLater();
  }

  /** Follows a link of a mail, found by the words before it, and presses the button of its page. */
  async function follow(mail: Email, label: string): Promise<string> {
    const text = (mail.text ?? '').replaceAll('\r', '');
    const link = text.split(`${label}:\n`)[1]?.split('\n')[0] ?? '';
    const page = await (await fetch(link)).text();
    const token = /name="t" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const fields: Record<string, string> = { t: token };
    const answer = await fetch(`${app.url}/mail/act`, { method: 'POST', body: new URLSearchParams(fields) });
    await minutesLater();
    return answer.text();
  }

  it('goes from the request to a milestone, the mentor never opening a browser', async () => {
    const community = await aCommunity(app);
    const [mentor, newcomer] = [await aMentor(app, community), await aNewcomer(app, community)];
    const { threadId } = await aRequest(community, newcomer, mentor, { introduction: 'canary introduction' });
    await minutesLater();
    const asked = newest(mentor);
    expect(`${asked.text}${asked.html}${asked.subject}`).not.toContain('canary');
    expect(await follow(asked, 'Accept the request')).toContain('You accepted the request.');

    await reply(newcomer, newest(newcomer), 'canary: where do I begin?');
    await reply(mentor, newest(mentor), 'canary: with the devguide.');
    await reply(newcomer, newest(newcomer), 'canary, thank you!');
    const thanks = newest(mentor);
    expect(await follow(thanks, 'There is nothing to answer')).toContain('waits for nobody now');
    const { thread } = await newcomer.api.query<{ thread: { awaitingSince: string | null } }>(
      'query ($id: ID!) { thread(id: $id) { awaitingSince } }',
      { id: threadId },
    );
    expect(thread.awaitingSince).toBeNull();
    const said = await messagesOf(newcomer, threadId);
    expect(said.filter(({ viaMail }) => viaMail).map(({ body, author }) => [author.id, body])).toEqual([
      [newcomer.memberId, 'canary: where do I begin?'],
      [mentor.memberId, 'canary: with the devguide.'],
      [newcomer.memberId, 'canary, thank you!'],
    ]);

    const { community: withLadder } = await newcomer.api.query<{
      community: { ladder: { id: string; needsConfirmation: boolean }[] };
    }>('query ($slug: String!) { community(slug: $slug) { ladder { id needsConfirmation } } }', {
      slug: community.slug,
    });
    const { milestone } = await newcomer.api.done<{ milestone: { id: string; status: string } }>(
      'logMilestone',
      {
        communityId: community.id,
        rungId: withLadder.ladder.find(({ needsConfirmation }) => needsConfirmation)?.id,
        reachedOn: '2026-11-21',
        evidenceUrl: 'https://github.com/python/cpython/pull/1',
      },
      'milestone { id status }',
    );
    expect(milestone.status).toBe('CLAIMED');
    await minutesLater();
    expect(await follow(newest(mentor), 'Confirm it')).toContain('You confirmed the milestone');
    expect(await app.sql.query('SELECT status FROM milestone WHERE id = $1', [milestone.id])).toEqual([
      { status: 'CONFIRMED' },
    ]);
    expect(newest(newcomer).text).toContain('confirmed');
    expect(lines.filter((line) => /canary|[a-z2-7]{32}/.test(line) || line.includes(replyDomain))).toEqual(
      [],
    );
  });
});
