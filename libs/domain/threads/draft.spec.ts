import { checkDraftSequence, refuseStaleDraft } from './draft.js';

describe('checkDraftSequence', () => {
  it.each([0, 1, 2 ** 31 - 1])('takes %p', (sequence) => {
    expect(checkDraftSequence(sequence, ['sequence'])).toBeNull();
  });

  it.each([-1, 0.5, Number.NaN])('refuses %p', (sequence) => {
    expect(checkDraftSequence(sequence, ['draftSequence'])).toMatchObject({
      code: 'INVALID_INPUT',
      field: ['draftSequence'],
    });
  });
});

describe('refuseStaleDraft', () => {
  it('keeps what is there, unless the text is the same', () => {
    const current = { body: 'What I wrote here', sequence: 3 };
    expect(refuseStaleDraft(current, 'What I wrote there')?.code).toBe('DRAFT_STALE');
    expect(refuseStaleDraft(current, '')?.code).toBe('DRAFT_STALE');
    expect(refuseStaleDraft(current, current.body)).toBeNull();
  });
});
