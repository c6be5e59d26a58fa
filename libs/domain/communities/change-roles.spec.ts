import { revokeRole, withRole } from './change-roles.js';

describe('withRole', () => {
  it('adds a role once, in one order', () => {
    expect(withRole(['COORDINATOR'], 'NEWCOMER')).toEqual(['NEWCOMER', 'COORDINATOR']);
    expect(withRole(['NEWCOMER'], 'NEWCOMER')).toEqual(['NEWCOMER']);
  });
});

describe('revokeRole', () => {
  it('takes the role, or changes nothing when the member has it not', () => {
    expect(revokeRole(['COORDINATOR', 'MENTOR'], 'MENTOR', 0)).toEqual({ roles: ['COORDINATOR'] });
    expect(revokeRole(['MENTOR'], 'NEWCOMER', 0)).toEqual({ roles: ['MENTOR'] });
    expect(revokeRole(['MENTOR'], 'COORDINATOR', 0)).toEqual({ roles: ['MENTOR'] });
  });

  it('leaves at least one coordinator', () => {
    expect(revokeRole(['COORDINATOR'], 'COORDINATOR', 0)).toMatchObject({
      refused: { code: 'LAST_COORDINATOR' },
    });
    expect(revokeRole(['COORDINATOR'], 'COORDINATOR', 1)).toEqual({ roles: [] });
  });
});
