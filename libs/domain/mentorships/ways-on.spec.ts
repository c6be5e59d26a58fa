import type { AcceptingState } from '#domain/matching';
import type { MovedOnBecause } from '#domain/notifications';
import { movesOnAtDeadline } from './moves-on-at-deadline.js';
import { mostRenewals, renewRequest, waitsForHolder } from './renew-request.js';
import { mostReroutes, type RoutableRequest, rerouteRequest } from './reroute-request.js';
import { countSilence } from './silence.js';
import {
  becauseAtDeadline,
  endOfTheWay,
  type MentorStandingBy,
  type NewcomerOnTheWay,
  stillGoesOn,
  waysOn,
} from './ways-on.js';

const day = 86_400_000;
const deadline = new Date('2026-11-20T12:00:00Z');
const before = new Date(deadline.getTime() - 1);
const asked = {
  status: 'SUBMITTED',
  newcomerId: 'newcomer',
  mentorId: 'mentor',
  expiresAt: deadline,
  claimedById: null,
  claimedUntil: null,
  introduction: 'Hello',
  tried: null,
  reroutes: 0,
  renewals: 0,
  staysWithMentor: false,
} as const satisfies RoutableRequest & { renewals: number; staysWithMentor: boolean };
const queued = { ...asked, mentorId: null };
const willing: NewcomerOnTheWay = { present: true, consents: true, otherRequests: 0, queuedId: null };
const here: AcceptingState = {
  paused: false,
  pausedUntil: null,
  resting: false,
  suspended: false,
  awayUntil: null,
};
const mentor = (accepting: Partial<AcceptingState> = {}, mentors = true): MentorStandingBy => ({
  mentors,
  accepting: { ...here, ...accepting },
});

describe('waysOn', () => {
  it.each<[string, Partial<RoutableRequest>, Partial<NewcomerOnTheWay>, string[]]>([
    ['the first time', {}, {}, ['MENTOR', 'OPEN_QUEUE']],
    ['the second time', { reroutes: 1 }, {}, ['MENTOR', 'OPEN_QUEUE']],
    ['after two mentors more', { reroutes: mostReroutes }, {}, ['OPEN_QUEUE']],
    ['with another request in the queue', {}, { queuedId: 'other' }, ['MENTOR']],
    ['after all that', { reroutes: mostReroutes }, { queuedId: 'other' }, []],
    ['without consent', {}, { consents: false }, []],
    ['for who is gone', {}, { present: false }, []],
    ['while four others wait', {}, { otherRequests: 4 }, ['MENTOR', 'OPEN_QUEUE']],
    ['while five others wait', {}, { otherRequests: 5 }, []],
    ['out of the queue', { mentorId: null }, {}, []],
  ])('says where it goes %s', (_, request, newcomer, ways) => {
    expect(waysOn({ ...asked, ...request }, { ...willing, ...newcomer }, 5)).toEqual(ways);
  });
});

describe('rerouteRequest', () => {
  it('ends one and begins another with the same words and the whole time', () => {
    expect(rerouteRequest({ ...asked, reroutes: 1 }, 'next', 7, deadline)).toEqual({
      ended: {
        status: 'REROUTED',
        answeredAt: deadline,
        load: { activeMentorships: 0, waitingRequests: -1 },
      },
      followUp: {
        status: 'SUBMITTED',
        mentorId: 'next',
        introduction: 'Hello',
        tried: null,
        submittedAt: deadline,
        expiresAt: new Date(deadline.getTime() + 7 * day),
        reroutes: 2,
        load: { activeMentorships: 0, waitingRequests: 1 },
      },
    });
  });

  it('weighs on nobody in the open queue, which is no further mentor', () => {
    expect(rerouteRequest({ ...asked, reroutes: 2 }, null, 7, deadline).followUp).toMatchObject({
      mentorId: null,
      reroutes: 2,
      load: { activeMentorships: 0, waitingRequests: 0 },
    });
  });
});

describe('why a request goes on', () => {
  it.each<[MentorStandingBy, boolean, MovedOnBecause]>([
    [mentor(), false, 'NO_ANSWER'],
    [mentor({ paused: true }), false, 'PAUSED'],
    [mentor({ paused: true, pausedUntil: deadline.getTime() + 1 }), false, 'PAUSED'],
    [mentor({ paused: true, pausedUntil: deadline.getTime() }), false, 'NO_ANSWER'],
    [mentor({ awayUntil: deadline.getTime() + 1 }), false, 'AWAY'],
    [mentor({ paused: true }), true, 'NO_ANSWER'],
    [mentor({ resting: true }), true, 'RESTING'],
    [mentor({ paused: true }, false), true, 'NO_LONGER_MENTOR'],
    [mentor({ suspended: true }), false, 'NO_LONGER_MENTOR'],
  ])('at its deadline, case %#', (standing, stays, because) => {
    expect(becauseAtDeadline(standing, stays, deadline)).toBe(because);
  });

  it.each<[MovedOnBecause, Partial<typeof asked> | { staysWithMentor: true }, MentorStandingBy, boolean]>([
    ['NO_ANSWER', {}, mentor(), false],
    ['PAUSED', {}, mentor(), true],
    ['AWAY', { staysWithMentor: true }, mentor(), false],
    ['RESTING', {}, mentor({ resting: true }), true],
    ['RESTING', {}, mentor(), false],
    ['NO_LONGER_MENTOR', {}, mentor({}, false), true],
    ['NO_LONGER_MENTOR', {}, mentor(), false],
  ])('%s still holds before the deadline, or not: case %#', (because, request, standing, holds) => {
    expect(stillGoesOn({ ...asked, ...request }, because, standing, before)).toBe(holds);
    expect(stillGoesOn({ ...asked, ...request }, because, standing, deadline)).toBe(true);
    expect(stillGoesOn({ ...asked, ...request, status: 'ACCEPTED' }, because, standing, deadline)).toBe(
      false,
    );
  });

  it.each<[MovedOnBecause, object | null]>([
    ['PAUSED', { status: 'DECLINED', declineKind: 'NO_TIME', declineReason: null }],
    ['AWAY', { status: 'DECLINED', declineKind: 'NO_TIME' }],
    ['NO_LONGER_MENTOR', { status: 'DECLINED', declineKind: 'OTHER' }],
    ['RESTING', null],
    ['NO_ANSWER', null],
  ])('%s ends what cannot go on: kindly before the deadline', (because, end) => {
    const outcome = endOfTheWay(asked, because, before);
    if (end === null) expect(outcome).toBeNull();
    else expect(outcome).toMatchObject(end);
    expect(endOfTheWay(asked, because, deadline)).toMatchObject({ status: 'EXPIRED' });
  });
});

describe('renewRequest', () => {
  it('gives the whole time again from now on, however late, three times', () => {
    const late = new Date(deadline.getTime() + 20 * day);
    expect(renewRequest({ ...queued, renewals: 2 }, willing, 7, late)).toEqual({
      status: 'SUBMITTED',
      expiresAt: new Date(late.getTime() + 7 * day),
      renewals: 3,
      returned: null,
    });
    expect(renewRequest({ ...queued, renewals: mostRenewals }, willing, 7, late)).toBeNull();
  });

  it('is for what is overdue in the open queue, and whose newcomer is there and wishes it', () => {
    expect(renewRequest(queued, willing, 7, before)).toBeNull();
    expect(renewRequest(asked, willing, 7, deadline)).toBeNull();
    expect(renewRequest({ ...queued, status: 'WITHDRAWN' }, willing, 7, deadline)).toBeNull();
    expect(renewRequest(queued, { ...willing, consents: false }, 7, deadline)).toBeNull();
    expect(renewRequest(queued, { ...willing, present: false }, 7, deadline)).toBeNull();
  });

  it('leaves a hold its time, and ends one that is over', () => {
    const held = { ...queued, claimedById: 'holder', claimedUntil: new Date(deadline.getTime() + 1) };
    expect([waitsForHolder(held, deadline), renewRequest(held, willing, 7, deadline)]).toEqual([true, null]);
    expect(renewRequest(held, willing, 7, held.claimedUntil)?.returned).toEqual({
      claimedById: null,
      claimedUntil: null,
      load: { activeMentorships: 0, waitingRequests: -1 },
    });
  });
});

describe('movesOnAtDeadline', () => {
  it('holds for what waits, with consent, and in the open queue while it can be renewed', () => {
    expect(movesOnAtDeadline(asked, true)).toBe(true);
    expect(movesOnAtDeadline(asked, false)).toBe(false);
    expect(movesOnAtDeadline({ ...asked, status: 'REROUTED' }, true)).toBe(false);
    expect(movesOnAtDeadline({ ...queued, renewals: 2 }, true)).toBe(true);
    expect(movesOnAtDeadline({ ...queued, renewals: 3 }, true)).toBe(false);
  });
});

describe('countSilence', () => {
  it('lets a mentor rest after two in a row, once', () => {
    expect(countSilence(0, false, false)).toEqual({ silentRequests: 1, rests: false });
    expect(countSilence(1, false, false)).toEqual({ silentRequests: 2, rests: true });
    expect(countSilence(2, false, true)).toEqual({ silentRequests: 3, rests: false });
  });

  it('begins anew after a word', () => {
    expect(countSilence(1, true, false)).toEqual({ silentRequests: 1, rests: false });
  });
});
