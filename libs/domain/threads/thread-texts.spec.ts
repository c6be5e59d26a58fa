import { cleanDraftBody, cleanMessageBody, cleanThreadTitle } from './thread-texts.js';

describe('cleanMessageBody', () => {
  it('keeps Markdown as it was written', () => {
    const body = '# Hi\n\n```py\nprint(1)\n```\n<script>alert(1)</script>';
    expect(cleanMessageBody(body)).toEqual({ text: body });
  });

  it.each([
    ['', 'EMPTY_TEXT'],
    [' \n\t ', 'EMPTY_TEXT'],
    ['a'.repeat(20_001), 'TOO_LONG'],
    ['a\0b', 'INVALID_INPUT'],
  ])('refuses case %#', (body, code) => {
    expect(cleanMessageBody(body).refused).toMatchObject({ code, field: ['body'] });
  });

  it('holds exactly as much as it says', () => {
    expect(cleanMessageBody('a'.repeat(20_000)).refused).toBeUndefined();
  });
});

describe('cleanDraftBody', () => {
  it('takes what a message takes, and nothing at all', () => {
    expect(cleanDraftBody('Hi,\r\n')).toEqual({ text: 'Hi,' });
    expect(cleanDraftBody(' \n')).toEqual({ text: '' });
    expect(cleanDraftBody('a'.repeat(20_000)).refused).toBeUndefined();
  });

  it.each([
    ['a'.repeat(20_001), 'TOO_LONG'],
    ['a\0b', 'INVALID_INPUT'],
  ])('refuses case %#', (body, code) => {
    expect(cleanDraftBody(body).refused).toMatchObject({ code, field: ['body'] });
  });
});

describe('cleanThreadTitle', () => {
  it('stays on one line', () => {
    expect(cleanThreadTitle(' First patch ')).toEqual({ text: 'First patch' });
    expect(cleanThreadTitle('First\npatch').refused?.code).toBe('INVALID_INPUT');
    expect(cleanThreadTitle('').refused).toMatchObject({ code: 'EMPTY_TEXT', field: ['title'] });
  });
});
