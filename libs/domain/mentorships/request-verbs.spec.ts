import { RequestStatus } from './request-status.js';
import { acceptRequest, claimRequest, type ClaimingMentor } from './accept-request.js';
import { declineRequest } from './decline-request.js';
import { expireRequest } from './expire-request.js';
import { liftRequest } from './lift-request.js';
import { withdrawRequest } from './withdraw-request.js';
import type { RequestState } from './waiting-request.js';

const now = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-11-21T12:00:00Z');
const direct: RequestState = {
  status: 'SUBMITTED',
  newcomerId: 'newcomer',
  mentorId: 'mentor',
  expiresAt: later,
};
const queued: RequestState = { ...direct, mentorId: null };
const room = { capacity: 3, activeMentorships: 1, waitingRequests: 1 };
const claimer: ClaimingMentor = {
  memberId: 'mentor',
  load: room,
  alreadyRequested: false,
  alreadyInMentorship: false,
  blockedEitherWay: false,
};

const verbs = {
  accept: (request: RequestState, at: Date) => acceptRequest(request, room, at),
  claim: (request: RequestState, at: Date) => claimRequest({ ...request, mentorId: null }, claimer, at),
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
    expect(acceptRequest(direct, room, now)).toEqual({
      status: 'ACCEPTED',
      answeredAt: now,
      mentorship: { status: 'ACTIVE', menteeId: 'newcomer', leadId: 'mentor', startedAt: now },
      load: { activeMentorships: 1, waitingRequests: -1 },
    });
  });

  it('needs no headroom beyond the place that the request holds', () => {
    const last = { capacity: 2, activeMentorships: 1, waitingRequests: 1 };
    expect(acceptRequest(direct, last, now).refused).toBeUndefined();
  });

  it.each([2, 3])('refuses at capacity 2 with %i mentees', (activeMentorships) => {
    const full = { capacity: 2, activeMentorships, waitingRequests: 1 };
    expect(acceptRequest(direct, full, now).refused?.code).toBe('MENTOR_FULL');
  });

  it('leaves the open queue to claiming', () => {
    expect(acceptRequest(queued, room, now).refused?.code).toBe('NOT_ALLOWED');
  });
});

describe('claimRequest', () => {
  it('makes the mentor the lead and takes nothing off their waiting requests', () => {
    expect(claimRequest(queued, claimer, now)).toMatchObject({
      status: 'ACCEPTED',
      mentorship: { menteeId: 'newcomer', leadId: 'mentor' },
      load: { activeMentorships: 1, waitingRequests: 0 },
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
  ])('refuses case %#', (request, mentor, code) => {
    expect(claimRequest(request, mentor, now).refused?.code).toBe(code);
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
