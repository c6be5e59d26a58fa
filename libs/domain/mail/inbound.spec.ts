import fc from 'fast-check';
import {
  answerToFiles,
  answerToRefused,
  cleanMailText,
  firstCharacters,
  inboundRefusals,
  isAutomatic,
  isToken,
  removedLink,
  replyAddress,
  tokenOfAddress,
  tokenOfBytes,
  withoutAttributions,
  withoutOwnLinks,
} from './index.js';

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('reply addresses', () => {
  it('are read back in whatever case they come', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const token = tokenOfBytes(random);
        expect(isToken(token)).toBe(true);
        const address = replyAddress(token, 'reply.example');
        expect(tokenOfAddress(address, 'Reply.Example')).toBe(token);
        expect(tokenOfAddress(address.toUpperCase(), 'reply.example')).toBe(token);
      }),
    );
  });

  it('differ wherever their bytes do', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(tokenOfBytes(one) === tokenOfBytes(other)).toBe(Buffer.from(one).equals(other));
      }),
    );
  });

  const token = tokenOfBytes(new Uint8Array(20));
  it.each([
    '',
    '@',
    'reply+@reply.example',
    `reply+${token}@other.example`,
    `reply+${token}@evil.example@reply.example`,
    `reply+${token}1@reply.example`,
    `reply+${token.slice(1)}0@reply.example`,
    `reply+${token}@reply.example.evil.example`,
    `x+${token}@reply.example`,
    `reply+${token}\r\nRCPT TO:<a@b>@reply.example`,
  ])('are nothing else, such as %j', (address) => {
    expect(tokenOfAddress(address, 'reply.example')).toBeNull();
  });
});

describe('automatic mail', () => {
  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'auto-generated (rejected)'],
    ['precedence', 'bulk'],
    ['precedence', ' Junk '],
    ['list-id', '<list.example>'],
    ['x-autoreply', 'yes'],
    ['return-path', ' <> '],
    ['content-type', 'multipart/report; report-type=delivery-status'],
    ['x-waymark-mail', 'notification'],
  ])('is known by %s: %s', (key, value) => {
    expect(isAutomatic([{ key, value }], null)).toBe(true);
  });

  it('is known by the null sender', () => {
    expect(isAutomatic([], '')).toBe(true);
    expect(isAutomatic([], 'MAILER-DAEMON@example.org')).toBe(true);
  });

  it('is not what a person writes', () => {
    const headers = [
      { key: 'auto-submitted', value: 'no' },
      { key: 'precedence', value: 'first-class' },
      { key: 'return-path', value: '<ada@example.org>' },
      { key: 'content-type', value: 'text/plain' },
    ];
    expect(isAutomatic(headers, 'ada@example.org')).toBe(false);
    expect(isAutomatic([{ key: 'return-path', value: '<>' }], 'ada@example.org')).toBe(false);
  });
});

describe('the text of a mail', () => {
  it('loses what cannot be stored, and nothing that can be seen', () => {
    expect(cleanMailText('\r\n\r\na\0b \t\r\nc\u001b[1md\ud83d e\n\n\n\n\nf\n-- \nMe\n')).toBe(
      'ab\nc[1md\ufffd e\n\n\nf\n-- \nMe',
    );
    expect(firstCharacters('😀😀😀', 2)).toBe('😀😀');
    expect(firstCharacters('abc', 3)).toBe('abc');
  });

  it('can always be stored, and is cleaned once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanMailText(text);
        expect(clean).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]/u);
        expect(cleanMailText(clean)).toBe(clean);
      }),
    );
  });

  it.each([
    'pon., 23 lis 2026 o 10:00 Ada <n@w.example> napisał(a):',
    'пн, 23 нояб. 2026 г. в 10:00, Ada <n@w.example>:',
    '2026年11月23日(月) 10:00 Ada <n@w.example>:',
    'Ada <n@w.example> 于2026年11月23日周一 10:00写道：',
    'Ada <n@w.example>, 23 Kas 2026 Pzt, 10:00 tarihinde şunu yazdı:',
    'pon., 23 lis 2026 o 10:00 Ada of the very long name\n<n@w.example> napisał(a):',
  ])('loses the line that introduces a quotation: %s', (line) => {
    expect(withoutAttributions(`Tak.\n\n${line}\n\n> Do you?`)).toBe('Tak.\n\n\n> Do you?');
    expect(withoutAttributions(`Tak.\n${line}\n> Do you?`)).toBe('Tak.\n> Do you?');
  });

  it('keeps lines that introduce something else', () => {
    for (const text of [
      'I wrote to Ada <a@b.example>:\n\nnothing quoted',
      'See this:\n> a citation',
      '> q\nAda <a@b.example> said:\nmore',
    ]) {
      expect(withoutAttributions(text)).toBe(text);
    }
  });

  it('loses links and addresses that were meant for one person, however they are wrapped', () => {
    const own = { publicUrl: 'https://waymark.example', replyDomain: 'reply.example' };
    const token = tokenOfBytes(new Uint8Array(20).fill(7));
    const link = `https://waymark.example/mail/act?t=${token}`;
    const wrapped = `https://links.example/?url=${encodeURIComponent(link)}&x=1`;
    const twice = `https://links.example/?url=${encodeURIComponent(encodeURIComponent(link))}`;
    const text = `Yes (${link}). <${wrapped}> ${twice} to <reply+${token.toUpperCase()}@reply.example>, https://waymark.example/communities mail/`;
    expect(withoutOwnLinks(text, own)).toBe(
      `Yes (${removedLink}). <${removedLink}> ${removedLink} to <${removedLink}>, https://waymark.example/communities mail/`,
    );
    expect(withoutOwnLinks('100% of mail%', own)).toBe('100% of mail%');
  });

  it('does not keep us busy for long, hostile or not', () => {
    const own = { publicUrl: 'https://waymark.example', replyDomain: 'reply.example' };
    for (const text of [
      `waymark.example/mail/${')'.repeat(100_000)}a`,
      '>\n\n'.repeat(50_000),
      '<a@'.repeat(50_000) + ':\n> b',
      'reply+'.repeat(30_000),
      '\n'.repeat(200_000),
    ]) {
      withoutOwnLinks(withoutAttributions(cleanMailText(text)), own); // quadratic time is past any limit of a test
    }
  });
});

describe('our answers', () => {
  it('say what happened and what helps, each in sentences', () => {
    for (const refusal of Object.values(inboundRefusals)) {
      expect(refusal.message).toMatch(/^[A-Z].*\.$/);
      expect(refusal.hint).toMatch(/^[A-Z].*\.$/);
      const { subject, text } = answerToRefused(refusal, 'https://waymark.example');
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).toContain(refusal.message);
      expect(text).toContain('https://waymark.example/');
    }
  });

  it('name files on lines of their own, whatever their names', () => {
    const names = ['a.pdf', 'b\r\nSubject: c\u202e', '', 'x'.repeat(500), ...Array<string>(20).fill('y')];
    const { text } = answerToFiles(names, 'https://waymark.example');
    expect(text).toContain('  - a.pdf\n  - b Subject: c\n  - a file without a name\n');
    expect(text).toContain('  - and 14 more\n');
    expect(text).not.toMatch(/[\r\u202e]|x{81}/);
  });
});
