import { challengeOf, ExpiringSecrets, sameSecret } from './secrets.js';

describe('ExpiringSecrets', () => {
  let now: number;
  let secrets: ExpiringSecrets<number>;
  beforeEach(() => {
    now = 0;
    secrets = new ExpiringSecrets({ prefix: 'p_', lifeMs: 100, limit: 3, now: () => now });
  });

  it('holds no more than its limit: the oldest gives way', () => {
    const issued = [1, 2, 3, 4, 5].map((value) => secrets.issue(value));
    expect(issued.map((secret) => secrets.read(secret))).toEqual([undefined, undefined, 3, 4, 5]);
  });

  it('lets the expired go before the living', () => {
    const old = secrets.issue(1);
    now = 60;
    const young = [secrets.issue(2), secrets.issue(3)];
    now = 100;
    const newest = secrets.issue(4);
    expect([old, ...young, newest].map((secret) => secrets.read(secret))).toEqual([undefined, 2, 3, 4]);
  });

  it('gives a taken secret up', () => {
    const secret = secrets.issue(7);
    expect(secret).toMatch(/^p_[0-9a-f]{40}$/);
    expect(secrets.take(secret)).toBe(7);
    expect(secrets.take(secret)).toBeUndefined();
    expect(secrets.read(secret)).toBeUndefined();
  });
});

it('compares secrets of any length', () => {
  expect(sameSecret('secret', 'secret')).toBe(true);
  expect(sameSecret('secret', 'secreT')).toBe(false);
  expect(sameSecret('', 'secret')).toBe(false);
});

it('makes the challenge of RFC 7636, appendix B', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});
