import fc from 'fast-check';
import { checkText, cleanOptionalText, cleanText, lengthOf } from './check-text.js';
import { normalizeText } from './normalize-text.js';

const rule = { min: 1, max: 10, label: 'The introduction', field: ['introduction'] };

describe('normalizeText', () => {
  it('composes letters, unifies line ends and trims', () => {
    expect(normalizeText('  cafe\u0301\r\nau\rlait\n ')).toBe('caf\u00e9\nau\nlait');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const once = normalizeText(value);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

describe('normalizeText of a pile of marks', () => {
  it('is done at once, and keeps the marks as they came', () => {
    const pile = `a${'\u0301\u0323'.repeat(100_000)}`;
    expect(normalizeText(` ${pile}\r\n`) === pile).toBe(true);
    const few = `a${'\u0301\u0323'.repeat(15)}`;
    expect(normalizeText(few)).toBe(few.normalize('NFC'));
  });
});

describe('checkText', () => {
  it.each(['a', '0123456789', '😀😀😀😀😀😀😀😀😀😀', 'two\n\tlines'])('accepts %j', (value) => {
    expect(checkText(value, rule)).toBeNull();
  });

  it.each(['', ' \n ', '\u200b\u200d', '\u2800', '\u00a0\ufeff'])('sees nothing in %j', (value) => {
    expect(checkText(value, rule)).toMatchObject({ code: 'EMPTY_TEXT', field: ['introduction'] });
  });

  it.each(['a\0b', 'a\u001bb', 'a\u0085b', 'a\rb', '\u007f', 'half \ud83d', '\ude00 half'])(
    'refuses what cannot be stored in %j',
    (value) => {
      expect(checkText(value, rule)).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it('counts code points and says both numbers', () => {
    const refusal = checkText('😀'.repeat(50_000), { ...rule, max: 20_000 });
    expect(refusal).toMatchObject({
      code: 'TOO_LONG',
      message: 'The introduction has 50,000 characters; there is room for 20,000.',
    });
  });

  it('asks for more when a text is shorter than its least length', () => {
    expect(checkText('ab', { ...rule, min: 3 })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('keeps names on one line', () => {
    expect(checkText('a\nb', { ...rule, singleLine: true })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(checkText('a b', { ...rule, singleLine: true })).toBeNull();
  });

  it('leaves the field out when there is none', () => {
    expect(checkText('', { max: 3, min: 1, label: 'It' })).not.toHaveProperty('field');
  });
});

describe('cleanText', () => {
  it('measures what it will store', () => {
    expect(cleanText(' e\u0301 ', { ...rule, max: 1 })).toEqual({ text: '\u00e9' });
  });

  it('accepts only text within its limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const outcome = cleanText(value, rule);
        if (outcome.refused) return;
        expect(lengthOf(outcome.text)).toBeGreaterThanOrEqual(1);
        expect(lengthOf(outcome.text)).toBeLessThanOrEqual(10);
        expect(outcome.text).not.toContain('\0');
      }),
    );
  });
});

describe('cleanOptionalText', () => {
  it.each([undefined, null, '', ' \n'])('reads %j as left out', (value) => {
    expect(cleanOptionalText(value, rule)).toEqual({ text: null });
  });

  it('holds a text that is there to its limits', () => {
    expect(cleanOptionalText('01234567890', rule).refused?.code).toBe('TOO_LONG');
    expect(cleanOptionalText(' hi ', rule)).toEqual({ text: 'hi' });
  });
});
