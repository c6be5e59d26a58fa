import { RequestStatus } from './request-status.js';
import { acceptRequest } from './accept-request.js';
import { claimRequest, type ClaimingMentor } from './claim-request.js';
import { declineRequest } from './decline-request.js';
import { expireRequest } from './expire-request.js';
import { liftRequest } from './lift-request.js';
import { releaseClaim, returnClaim } from './release-claim.js';
import { withdrawRequest } from './withdraw-request.js';
import type { RequestState } from './waiting-request.js';

const now = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-11-21T12:00:00Z');
const direct: RequestState = {
  status: 'SUBMITTED',
  newcomerId: 'newcomer',
  mentorId: 'mentor',
  expiresAt: later,
  claimedById: null,
  claimedUntil: null,
};
const queued: RequestState = { ...direct, mentorId: null };
const holdEnds = new Date('2026-11-20T12:30:00Z');
const held: RequestState = { ...queued, claimedById: 'mentor', claimedUntil: holdEnds };
const room = { capacity: 3, activeMentorships: 1, waitingRequests: 1 };
const here = { paused: false, pausedUntil: null, resting: false, suspended: false, awayUntil: null };
const claimer: ClaimingMentor = {
  memberId: 'mentor',
  load: room,
  timeZone: 'Europe/Berlin',
  alreadyRequested: false,
  alreadyInMentorship: false,
  accepting: here,
  blockedEitherWay: false,
  newcomerSuspended: false,
};
const other: ClaimingMentor = { ...claimer, memberId: 'other' };

const verbs = {
  accept: (request: RequestState, at: Date) => acceptRequest(request, claimer, at),
  claim: (request: RequestState, at: Date) => claimRequest({ ...request, mentorId: null }, claimer, at),
  release: (request: RequestState, at: Date) =>
    releaseClaim({ ...request, mentorId: null, claimedById: 'mentor' }, 'mentor', at),
  decline: (request: RequestState, at: Date) => declineRequest(request, { kind: 'NO_TIME' }, at),
  withdraw: (request: RequestState, at: Date) => withdrawRequest(request, at),
};
const verbNames = Object.keys(verbs) as (keyof typeof verbs)[];

describe.each(verbNames)('%s', (name) => {
  it('works until the deadline and not from then on', () => {
    expect(verbs[name](direct, new Date(later.getTime() - 1)).refused).toBeUndefined();
    expect(verbs[name](direct, later).refused?.code).toBe('REQUEST_EXPIRED');
  });

  it.each([
    [RequestStatus.ACCEPTED, 'REQUEST_ALREADY_ANSWERED'],
    [RequestStatus.DECLINED, 'REQUEST_ALREADY_ANSWERED'],
    [RequestStatus.REROUTED, 'REQUEST_ALREADY_ANSWERED'],
    [RequestStatus.WITHDRAWN, 'REQUEST_WITHDRAWN'],
    [RequestStatus.EXPIRED, 'REQUEST_EXPIRED'],
  ])('leaves a request that is %s alone', (status, code) => {
    expect(verbs[name]({ ...direct, status }, now).refused?.code).toBe(code);
  });
});

describe('acceptRequest', () => {
  it('opens the mentorship and moves the mentor’s load', () => {
    expect(acceptRequest(direct, claimer, now)).toEqual({
      status: 'ACCEPTED',
      answeredAt: now,
      mentorship: { status: 'ACTIVE', menteeId: 'newcomer', leadId: 'mentor', startedAt: now },
      load: { activeMentorships: 1, waitingRequests: -1 },
    });
  });

  it('needs no headroom beyond the place that the request holds', () => {
    const last = { capacity: 2, activeMentorships: 1, waitingRequests: 1 };
    expect(acceptRequest(direct, { ...claimer, load: last }, now).refused).toBeUndefined();
  });

  it.each([2, 3])('refuses at capacity 2 with %i mentees', (activeMentorships) => {
    const full = { capacity: 2, activeMentorships, waitingRequests: 1 };
    for (const request of [direct, held]) {
      expect(acceptRequest(request, { ...claimer, load: full }, now).refused?.code).toBe('MENTOR_FULL');
    }
  });

  it('takes out of the open queue what the mentor holds, and what they held and nobody else took since', () => {
    const taken = { mentorship: { leadId: 'mentor' }, load: { activeMentorships: 1, waitingRequests: -1 } };
    expect(acceptRequest(held, claimer, now)).toMatchObject(taken);
    expect(acceptRequest(held, claimer, holdEnds)).toMatchObject(taken);
  });

  it.each([
    [queued, claimer, 'NOT_ALLOWED'],
    [held, other, 'REQUEST_HELD'],
    [held, { ...claimer, alreadyInMentorship: true }, 'ALREADY_IN_MENTORSHIP'],
    [held, { ...claimer, alreadyRequested: true }, 'ALREADY_REQUESTED'],
  ])('leaves the rest of the open queue to claiming: case %#', (request, mentor, code) => {
    expect(acceptRequest(request, mentor, now).refused?.code).toBe(code);
  });

  it('has nothing against a request to the mentor beside those in the queue', () => {
    expect(acceptRequest(direct, { ...claimer, alreadyRequested: true }, now).refused).toBeUndefined();
  });
});

describe('claimRequest', () => {
  it('gives the mentor half an hour, and takes a place among their waiting requests', () => {
    expect(claimRequest(queued, claimer, now)).toEqual({
      claimedById: 'mentor',
      claimedUntil: holdEnds,
      load: { activeMentorships: 0, waitingRequests: 1 },
    });
  });

  it('ends with the request’s own deadline at the latest', () => {
    const soon = new Date(now.getTime() + 1_000);
    expect(claimRequest({ ...queued, expiresAt: soon }, claimer, now)).toMatchObject({ claimedUntil: soon });
  });

  it('says until when somebody looks at it, on the clock of who asks, and no longer than that', () => {
    expect(claimRequest(held, other, now).refused).toMatchObject({
      code: 'REQUEST_HELD',
      message: 'Somebody is looking at this request until 13:30 your time.',
    });
    expect(claimRequest(held, claimer, now).refused).toMatchObject({
      code: 'REQUEST_HELD',
      message: expect.stringContaining('You hold this request already, until 13:30'),
    });
    expect(claimRequest(held, other, holdEnds)).toMatchObject({ claimedById: 'other' });
  });

  it('lets who still has it begin anew in the same place, though there is no other', () => {
    const last = { ...claimer, load: { capacity: 1, activeMentorships: 0, waitingRequests: 1 } };
    expect(claimRequest(held, last, holdEnds)).toEqual({
      claimedById: 'mentor',
      claimedUntil: new Date('2026-11-20T13:00:00Z'),
      load: { activeMentorships: 0, waitingRequests: 0 },
    });
  });

  it('keeps the places of those who asked directly', () => {
    const spokenFor = { capacity: 2, activeMentorships: 1, waitingRequests: 1 };
    const refusal = claimRequest(queued, { ...claimer, load: spokenFor }, now).refused;
    expect(refusal).toMatchObject({ code: 'MENTOR_FULL', hint: expect.stringContaining('Answer') });
    const taken = { capacity: 1, activeMentorships: 1, waitingRequests: 0 };
    expect(claimRequest(queued, { ...claimer, load: taken }, now).refused?.message).toBe(
      'You have room for one mentee at once, and all of it is taken.',
    );
  });

  it.each([
    [direct, claimer, 'REQUEST_NOT_IN_OPEN_QUEUE'],
    [queued, { ...claimer, memberId: 'newcomer' }, 'ONESELF'],
    [queued, { ...claimer, alreadyInMentorship: true }, 'ALREADY_IN_MENTORSHIP'],
    [queued, { ...claimer, alreadyRequested: true }, 'ALREADY_REQUESTED'],
    [queued, { ...claimer, blockedEitherWay: true }, 'NOT_FOUND'],
    [queued, { ...claimer, newcomerSuspended: true }, 'NOT_FOUND'],
    [queued, { ...claimer, accepting: { ...here, resting: true } }, 'MENTOR_UNAVAILABLE'],
    [queued, { ...claimer, accepting: { ...here, paused: true } }, 'MENTOR_PAUSED'],
    [queued, { ...claimer, accepting: { ...here, awayUntil: later.getTime() } }, 'MENTOR_AWAY'],
  ])('refuses case %#, with a next step', (request, mentor, code) => {
    expect(claimRequest(request, mentor, now).refused).toMatchObject({ code, hint: expect.any(String) });
  });

  it('lets who is back claim again', () => {
    const over = { ...here, paused: true, pausedUntil: now.getTime(), awayUntil: now.getTime() };
    expect(claimRequest(queued, { ...claimer, accepting: over }, now).refused).toBeUndefined();
  });
});

describe('the end of a hold', () => {
  const returned = {
    claimedById: null,
    claimedUntil: null,
    load: { activeMentorships: 0, waitingRequests: -1 },
  };

  it('is the holder’s to bring about at any time', () => {
    expect(releaseClaim(held, 'mentor', now)).toEqual(returned);
    expect(releaseClaim(held, 'other', now).refused?.code).toBe('NOT_ALLOWED');
    expect(releaseClaim(queued, 'mentor', now).refused?.code).toBe('NOT_ALLOWED');
  });

  it('comes with time, and not before', () => {
    expect(returnClaim(held, new Date(holdEnds.getTime() - 1))).toBeNull();
    expect(returnClaim(held, holdEnds)).toEqual(returned);
    expect(returnClaim(queued, holdEnds)).toBeNull();
  });

  it.each([
    ['withdraw', withdrawRequest(held, now)],
    ['expire', expireRequest(held, later)],
  ])('comes with %s, which frees the holder’s place', (_, outcome) => {
    expect(outcome).toMatchObject({ load: { activeMentorships: 0, waitingRequests: -1 } });
  });
});

describe('declineRequest', () => {
  it('keeps the kind and the tidied reason', () => {
    expect(declineRequest(direct, { kind: 'NOT_MY_AREA', reason: ' Try Ada. ' }, now)).toEqual({
      status: 'DECLINED',
      declineKind: 'NOT_MY_AREA',
      declineReason: 'Try Ada.',
      answeredAt: now,
      load: { activeMentorships: 0, waitingRequests: -1 },
    });
  });

  it('needs no reason, and refuses one that is too long', () => {
    expect(declineRequest(direct, { kind: 'OTHER', reason: ' ' }, now)).toMatchObject({
      declineReason: null,
    });
    const refusal = declineRequest(direct, { kind: 'OTHER', reason: 'a'.repeat(1_001) }, now).refused;
    expect(refusal).toMatchObject({ code: 'TOO_LONG', field: ['reason'] });
  });
});

describe('expireRequest', () => {
  it('acts from the deadline on, and only on what still waits', () => {
    expect(expireRequest(direct, now)).toBeNull();
    expect(expireRequest(direct, later)).toEqual({
      status: 'EXPIRED',
      answeredAt: later,
      load: { activeMentorships: 0, waitingRequests: -1 },
    });
    expect(expireRequest({ ...direct, status: 'DECLINED' }, later)).toBeNull();
  });
});

describe('liftRequest', () => {
  it('looks like a withdrawal when the newcomer blocks', () => {
    expect(liftRequest(direct, 'newcomer', now)).toEqual(withdrawRequest(direct, now));
  });

  it('looks like a plain decline when the mentor blocks', () => {
    expect(liftRequest(direct, 'mentor', now)).toEqual(declineRequest(direct, { kind: 'OTHER' }, now));
  });

  it('has nothing to lift once a request is final', () => {
    expect(liftRequest({ ...direct, status: 'ACCEPTED' }, 'mentor', now)).toBeNull();
  });
});
