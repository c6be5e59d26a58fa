import { nobodysTurn } from './turn.js';
import { turnTakenOver } from './turn-taken-over.js';

const since = new Date('2026-11-20T12:00:00Z');
const sides = { menteeId: 'mentee', mentorIds: ['next', 'co'] };

describe('turnTakenOver', () => {
  it.each([
    ['what waited for the former one, since then', 'former', 'next'],
    ['not what waits for the mentee', 'mentee', 'mentee'],
    ['not what waits for somebody else', 'co', 'co'],
  ])('passes on %s', (_, awaitingId, expected) => {
    expect(turnTakenOver({ awaitingId, awaitingSince: since }, 'former', sides)).toEqual({
      awaitingId: expected,
      awaitingSince: since,
    });
  });

  it('waits for a mentor yet to be found where none is left, and for nobody where nobody was waited for', () => {
    const turn = { awaitingId: 'former', awaitingSince: since };
    expect(turnTakenOver(turn, 'former', { menteeId: 'mentee', mentorIds: [] }).awaitingId).toBeNull();
    expect(turnTakenOver(nobodysTurn, 'former', sides)).toEqual(nobodysTurn);
  });
});
