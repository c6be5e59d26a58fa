import fc from 'fast-check';
import { nobodysTurn, nothingToAnswer, sideOf, turnAfterClaim, turnAfterMessage, type Turn } from './turn.js';

const sides = { menteeId: 'mentee', mentorIds: ['lead', 'co'] };
const queue = { menteeId: 'mentee', mentorIds: [] };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute));

/** Plays messages in order, one a minute from 12:00. */
function play(authors: readonly string[], start: Turn = nobodysTurn, who = sides): Turn {
  return authors.reduce((turn, author, index) => turnAfterMessage(turn, author, who, at(index)), start);
}

describe('turnAfterMessage', () => {
  it.each([
    ['the mentee writes first', ['mentee'], 'lead', 0],
    ['a mentor writes first', ['co'], 'mentee', 0],
    ['the mentee writes three times', ['mentee', 'mentee', 'mentee'], 'lead', 0],
    ['the lead answers', ['mentee', 'mentee', 'lead'], 'mentee', 2],
    ['a co-mentor answers', ['mentee', 'co'], 'mentee', 1],
    ['both mentors answer', ['mentee', 'co', 'lead'], 'mentee', 1],
    ['the mentee comes back', ['mentee', 'lead', 'mentee', 'mentee'], 'lead', 2],
    ['somebody else joins in', ['mentee', 'coordinator'], 'lead', 0],
  ])('when %s', (_, authors, awaitingId, minute) => {
    expect(play(authors)).toEqual({ awaitingId, awaitingSince: at(minute) });
  });

  it('waits for a mentor yet to be found in the open queue, since the first message', () => {
    expect(play(['mentee', 'mentee'], nobodysTurn, queue)).toEqual({
      awaitingId: null,
      awaitingSince: at(0),
    });
  });

  it('knows an answer when the mentor who joined the queue’s thread writes', () => {
    const waiting = { awaitingId: null, awaitingSince: at(0) };
    expect(turnAfterMessage(waiting, 'lead', sides, at(5))).toEqual({
      awaitingId: 'mentee',
      awaitingSince: at(5),
    });
    expect(turnAfterMessage(waiting, 'mentee', sides, at(5))).toEqual({
      awaitingId: 'lead',
      awaitingSince: at(0),
    });
  });

  it('keeps waiting since then when a mentor who left was the one awaited', () => {
    const left = { awaitingId: 'former-lead', awaitingSince: at(0) };
    expect(turnAfterMessage(left, 'mentee', sides, at(5))).toEqual({
      awaitingId: 'lead',
      awaitingSince: at(0),
    });
  });

  it('always waits for the side that did not write last, since its first message after the other’s', () => {
    const author = fc.constantFrom('mentee', 'lead', 'co');
    fc.assert(
      fc.property(fc.array(author, { minLength: 1, maxLength: 30 }), (authors) => {
        const turn = play(authors);
        const lastSide = sideOf(authors.at(-1) ?? '', sides);
        const lastOfOther = authors.findLastIndex((id) => sideOf(id, sides) !== lastSide);
        expect(turn.awaitingSince).toEqual(at(lastOfOther + 1));
        expect(turn.awaitingId).toBe(lastSide === 'MENTEE' ? 'lead' : 'mentee');
      }),
    );
  });
});

describe('turnAfterClaim', () => {
  it('gives the mentor what waited for any, since then', () => {
    const waiting = { awaitingId: null, awaitingSince: at(0) };
    expect(turnAfterClaim(waiting, 'lead')).toEqual({ awaitingId: 'lead', awaitingSince: at(0) });
  });

  it('leaves nobody’s turn and the mentee’s as they are', () => {
    const mentees = { awaitingId: 'mentee', awaitingSince: at(0) };
    expect(turnAfterClaim(nobodysTurn, 'lead')).toEqual(nobodysTurn);
    expect(turnAfterClaim(mentees, 'lead')).toEqual(mentees);
  });
});

describe('nothingToAnswer', () => {
  it.each(['lead', 'co'])('lets %s hand the mentors’ turn back', (memberId) => {
    expect(nothingToAnswer(play(['mentee']), memberId, sides)).toEqual(nobodysTurn);
  });

  it.each([
    ['mentee', play(['mentee'])],
    ['lead', play(['lead'])],
    ['lead', nobodysTurn],
    ['stranger', play(['mentee'])],
  ])('refuses %s when it is not their turn', (memberId, turn) => {
    expect(nothingToAnswer(turn, memberId, sides).refused?.code).toBe('NOT_ALLOWED');
  });

  it('starts a new wait with the next message', () => {
    expect(turnAfterMessage(nobodysTurn, 'mentee', sides, at(9))).toEqual({
      awaitingId: 'lead',
      awaitingSince: at(9),
    });
  });
});
