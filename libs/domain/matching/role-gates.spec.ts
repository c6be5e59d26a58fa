import { roleRefusals } from './role-gates.js';

const codes = (asksAsNewcomer: boolean, asksMentor: boolean) =>
  roleRefusals({ asksAsNewcomer, asksMentor }).map(({ code }) => code);

describe('roleRefusals', () => {
  it('lets a newcomer ask a mentor', () => {
    expect(codes(true, true)).toEqual([]);
  });

  it('names each role that is missing', () => {
    expect(codes(false, true)).toEqual(['NOT_A_NEWCOMER']);
    expect(codes(true, false)).toEqual(['NOT_A_MENTOR']);
    expect(codes(false, false)).toEqual(['NOT_A_NEWCOMER', 'NOT_A_MENTOR']);
  });
});
