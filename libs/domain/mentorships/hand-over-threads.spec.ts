import fc from 'fast-check';
import { chooseThreads, fateOf, type HandOverChoice } from './hand-over-threads.js';

const choice: HandOverChoice = { fromId: 'lead', toId: 'next', leaves: true, threadIds: ['chosen'] };
const thread = (threadId: string, mentorIds: string[], guestIds: string[] = []) => ({
  threadId,
  mentorIds,
  guestIds,
});

describe('fateOf', () => {
  it.each([
    ['what was chosen', thread('chosen', ['lead']), choice, 'OPENS'],
    ['what the next mentor reads as a co-mentor', thread('a', ['lead', 'next']), choice, 'OPENS'],
    ['what the next mentor reads as a guest', thread('a', ['lead'], ['next']), choice, 'OPENS'],
    ['what another mentor is in', thread('a', ['lead', 'co']), choice, 'STAYS_CLOSED'],
    ['what the former lead stays in', thread('a', ['lead']), { ...choice, leaves: false }, 'STAYS_CLOSED'],
    ['what nobody but a guest would be left in', thread('a', ['lead'], ['guest']), choice, 'ENDS'],
    ['what is not chosen, the next mentor unknown', thread('a', ['lead']), { ...choice, toId: null }, 'ENDS'],
  ])('of %s', (_, one, chosen, fate) => {
    expect(fateOf(one, chosen)).toBe(fate);
  });

  it('never leaves a conversation open without a mentor to answer in it', () => {
    const people = fc.uniqueArray(fc.constantFrom('lead', 'next', 'co', 'guest'));
    fc.assert(
      fc.property(people, fc.boolean(), fc.boolean(), (mentorIds, leaves, chosen) => {
        const fate = fateOf(thread('a', mentorIds), { ...choice, leaves, threadIds: chosen ? ['a'] : [] });
        const left = mentorIds.filter((id) => !leaves || id !== 'lead');
        expect(fate === 'ENDS').toBe(!chosen && left.length === 0);
      }),
    );
  });
});

describe('chooseThreads', () => {
  const threads = [thread('a', ['lead']), thread('b', ['lead', 'co']), thread('c', ['co'])];

  it('takes each once, whatever the case of its letters', () => {
    expect(chooseThreads(['A', 'b', 'a'], threads, 'lead')).toEqual({ threadIds: ['a', 'b'] });
  });

  it.each([
    [['a', 'c'], 'threadIds.1'],
    [['elsewhere'], 'threadIds.0'],
  ])('refuses %j, since the lead does not read all of it', (threadIds, field) => {
    const { refused } = chooseThreads(threadIds, threads, 'lead');
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: field.split('.') });
  });
});
