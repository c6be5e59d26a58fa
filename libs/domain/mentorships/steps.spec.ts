import { HandOverStatus } from './hand-over-status.js';
import { handOverSteps } from './hand-over-steps.js';
import { InvitationStatus } from './invitation-status.js';
import { invitationSteps } from './invitation-steps.js';
import { loadAfter } from './load.js';
import { liveMentorshipStatuses, mentorshipSteps } from './mentorship-steps.js';
import { MentorshipStatus } from './mentorship-status.js';
import { loadChangeOf, requestSteps, type RequestStepName } from './request-steps.js';
import { RequestStatus } from './request-status.js';

interface Step {
  readonly from: string | readonly string[] | null;
  readonly to: string;
}

const tables: [string, Record<string, Step>, string[], string[]][] = [
  [
    'requests',
    requestSteps,
    Object.values(RequestStatus),
    ['ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'REROUTED'],
  ],
  ['mentorships', mentorshipSteps, Object.values(MentorshipStatus), ['COMPLETED']],
  [
    'invitations',
    invitationSteps,
    Object.values(InvitationStatus),
    ['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
  ],
  ['hand-overs', handOverSteps, Object.values(HandOverStatus), ['DONE', 'DECLINED', 'WITHDRAWN', 'EXPIRED']],
];

describe.each(tables)('the steps of %s', (_, steps, statuses, final) => {
  const edges = Object.values(steps).flatMap(({ from, to }) =>
    [from ?? []].flat().map((start) => [start, to]),
  );

  it('start somewhere, and reach every status', () => {
    const reached = new Set(
      Object.values(steps)
        .filter(({ from }) => from === null)
        .map(({ to }) => to),
    );
    expect(reached.size).toBe(1);
    for (const start of reached) {
      for (const [from, to] of edges) if (from === start && to !== undefined) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('leave every status that is not final, and none that is', () => {
    const leavable = new Set(edges.map(([from]) => from));
    expect(statuses.filter((status) => !leavable.has(status)).sort()).toEqual([...final].sort());
  });
});

describe('the load of a mentor', () => {
  const empty = { capacity: 2, activeMentorships: 0, waitingRequests: 0 };
  const step = (name: RequestStepName) => loadChangeOf(name, 'mentor');

  it.each(['decline', 'withdraw', 'expire', 'reroute'] as const)(
    'is as before after submit and %s',
    (name) => {
      expect(loadAfter(loadAfter(empty, step('submit')), step(name))).toEqual(empty);
    },
  );

  it.each(['complete', 'end', 'endQuietly'] as const)('is as before after submit, accept and %s', (name) => {
    const accepted = loadAfter(loadAfter(empty, step('submit')), step('accept'));
    expect(accepted).toEqual({ capacity: 2, activeMentorships: 1, waitingRequests: 0 });
    expect(loadAfter(accepted, mentorshipSteps[name].load)).toEqual(empty);
  });

  it('takes the same place again when a mentorship that silence ended is reopened', () => {
    const reopened = loadAfter(empty, mentorshipSteps.reopen.load);
    expect(loadAfter(reopened, mentorshipSteps.endQuietly.load)).toEqual(empty);
    expect(reopened.activeMentorships).toBe(1);
  });

  it('counts a claimed request as one that waits, until it is accepted or let go', () => {
    const holding = loadAfter(empty, step('claim'));
    expect(holding).toEqual({ ...empty, waitingRequests: 1 });
    expect(loadAfter(holding, step('release'))).toEqual(empty);
    expect(loadAfter(holding, step('accept'))).toEqual({ ...empty, activeMentorships: 1 });
  });

  it('keeps the place of a paused mentorship, as pausing and resuming leave it live', () => {
    for (const { load, to } of [mentorshipSteps.pause, mentorshipSteps.resume, mentorshipSteps.keepGoing]) {
      expect(load).toEqual({ activeMentorships: 0, waitingRequests: 0 });
      expect(liveMentorshipStatuses).toContain(to);
    }
  });

  it('is nobody’s while a request waits in the open queue', () => {
    for (const name of Object.keys(requestSteps) as RequestStepName[]) {
      expect(loadChangeOf(name, null)).toEqual({ activeMentorships: 0, waitingRequests: 0 });
    }
  });

  it('moves with a mentorship that is handed over, and with nothing else that becomes of an offer', () => {
    for (const { to, former, next } of Object.values(handOverSteps)) {
      const moved = to === 'DONE' ? 1 : 0;
      expect(former.activeMentorships).toBe(moved === 0 ? 0 : -1);
      expect(next.activeMentorships).toBe(moved);
    }
  });

  it('never falls below nothing', () => {
    expect(() => loadAfter(empty, step('decline'))).toThrow(RangeError);
    expect(() => loadAfter(empty, mentorshipSteps.end.load)).toThrow(RangeError);
  });
});
