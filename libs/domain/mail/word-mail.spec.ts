import {
  mostQuoted,
  noticeTitle,
  readSmtpFailure,
  renderMailHtml,
  renderMailText,
  type ThreadPart,
  wordMail,
} from './index.js';

const message = (markdown: string, author = 'Ada') => ({
  author,
  postedAt: 'Tue 24 Nov 2026, 18:00 (Europe/Berlin)',
  markdown,
  html: `<p>${markdown}</p>`,
});
const thread = (more: Partial<ThreadPart> = {}): ThreadPart => ({
  kind: 'THREAD',
  title: 'First steps',
  quotable: true,
  messages: [message('Hello')],
  url: 'https://waymark.example/thread',
  nothingToAnswerUrl: null,
  ...more,
});
const mail = (parts: readonly ThreadPart[], community = 'CPython') =>
  wordMail({
    community,
    parts,
    replies: true,
    mailKind: 'MESSAGES',
    settingsUrl: 'https://waymark.example/me',
    unsubscribeUrl: 'https://waymark.example/stop?token=a&b',
  });

describe('a mail', () => {
  it('says the same in text and HTML, which fetches nothing', () => {
    const { subject, document } = mail([thread({ messages: [message('Hello **you**', '<b>Ada</b>')] })]);
    expect(subject).toBe('[CPython] First steps');
    expect(renderMailText(document)).toBe(
      [
        '<b>Ada</b>, Tue 24 Nov 2026, 18:00 (Europe/Berlin):\n',
        'Hello **you**\n',
        'Answer by replying to this mail, or in the browser.\n',
        'Open the conversation:\nhttps://waymark.example/thread\n',
        '-- \nYou get this mail as a member of CPython.\n',
        'Choose what comes by mail, and how often:\nhttps://waymark.example/me\n',
        'No more mail about new messages from there:\nhttps://waymark.example/stop?token=a&b\n',
      ].join('\n'),
    );
    const html = renderMailHtml(document);
    expect(html).toContain('&lt;b&gt;Ada&lt;/b&gt;');
    expect(html).toContain('href="https://waymark.example/stop?token=a&amp;b"');
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(/i);
  });

  it('quotes nothing of a request that is not accepted, not even its title', () => {
    const { subject, document } = mail([
      thread({ quotable: false, title: 'canary', messages: [message('canary')] }),
    ]);
    expect(subject).toBe('[CPython] A message about a request');
    expect(renderMailText(document) + renderMailHtml(document)).not.toContain('canary');
    expect(renderMailText(document)).toContain('https://waymark.example/thread');
  });

  it('quotes as many messages as one reads in a mail, and says how many are left', () => {
    const many = Array.from({ length: 25 }, (_, n) => message(`message ${n}`));
    const text = renderMailText(mail([thread({ messages: many })]).document);
    expect(text).toContain(`message ${mostQuoted.messages - 1}\n`);
    expect(text).not.toContain(`message ${mostQuoted.messages}\n`);
    expect(text).toContain('And 5 more');
    const long = Array.from({ length: 4 }, (_, n) => message(`${n}`.repeat(20_000)));
    expect(renderMailText(mail([thread({ messages: long })]).document)).toContain('And 1 more');
  });

  it('of several things names each', () => {
    const { subject, document } = mail([thread(), thread({ title: 'Second steps' })]);
    expect(subject).toBe('[CPython] 2 things are new');
    expect(renderMailText(document)).toContain('## Second steps');
  });
});

it('a title is the first clause, whatever is in a name', () => {
  expect(noticeTitle('REQUEST_RECEIVED', {}, 'Doe, Jane: $& “x”')).toBe(
    'Doe, Jane: $& “x” would like your guidance',
  );
  expect(noticeTitle('MILESTONE_CLAIMED', { rung: 'Built, tested: done' }, 'Ada')).toBe(
    'Ada says that they reached “Built, tested: done”',
  );
  expect(noticeTitle('MENTOR_RESTED', {}, null)).toBe('Two requests went on without an answer from you');
});

it.each([
  [{ code: 550, command: 'RCPT TO', response: '550 5.1.1 no such user' }, 'NO_SUCH_ADDRESS'],
  [{ code: 550, command: 'RCPT TO', response: '550 unknown' }, 'NO_SUCH_ADDRESS'],
  [{ code: 550, command: 'DATA', response: '550 5.1.1 no such user' }, 'NO_SUCH_ADDRESS'],
  [{ code: 550, command: 'RCPT TO', response: '550 5.7.1 relaying denied' }, 'REFUSED'],
  [{ code: 552, command: 'RCPT TO', response: '552 5.2.2 mailbox full' }, 'REFUSED'],
  [{ code: 554, command: 'DATA', response: '554 looks like spam' }, 'REFUSED'],
  [{ code: 550, command: 'MAIL FROM', response: '550 5.1.8 bad sender' }, 'REFUSED'],
  [{ code: 450, command: 'RCPT TO', response: '450 4.2.1 try later' }, 'LATER'],
  [{ code: 554, command: 'CONN', response: '554 no service' }, 'LATER'],
  [{ code: 535, command: 'AUTH PLAIN', response: '535 5.7.8 bad credentials' }, 'LATER'],
  [{ command: 'CONN' }, 'LATER'],
  [{}, 'LATER'],
] as const)('%j is read as %s', (failure, verdict) => {
  expect(readSmtpFailure(failure)).toBe(verdict);
});
