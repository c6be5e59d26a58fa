import { requestDeadline, submitRequest } from './submit-request.js';

const now = new Date('2026-10-24T12:00:00Z');
const settings = { requestDays: 7, maxWaitingRequests: 5 };
const standing = { waitingRequests: 0, inOpenQueue: false };
const input = { mentorId: 'mentor', introduction: ' Hello! ' };

describe('requestDeadline', () => {
  it('is a week later to the millisecond, whatever clocks do meanwhile', () => {
    expect(requestDeadline(now)).toEqual(new Date('2026-10-31T12:00:00Z'));
    expect(requestDeadline(now, 1)).toEqual(new Date('2026-10-25T12:00:00Z'));
  });
});

describe('submitRequest', () => {
  it('waits for the mentor until the deadline', () => {
    expect(submitRequest(input, standing, settings, now)).toEqual({
      status: 'SUBMITTED',
      mentorId: 'mentor',
      introduction: 'Hello!',
      tried: null,
      submittedAt: now,
      expiresAt: new Date('2026-10-31T12:00:00Z'),
      load: { activeMentorships: 0, waitingRequests: 1 },
    });
  });

  it('weighs on nobody in the open queue', () => {
    expect(
      submitRequest({ ...input, mentorId: null, tried: 'The docs' }, standing, settings, now),
    ).toMatchObject({
      mentorId: null,
      tried: 'The docs',
      load: { activeMentorships: 0, waitingRequests: 0 },
    });
  });

  it('takes one request into the open queue, beside those to mentors', () => {
    const queued = { waitingRequests: 1, inOpenQueue: true };
    expect(submitRequest({ ...input, mentorId: null }, queued, settings, now).refused?.code).toBe(
      'ALREADY_REQUESTED',
    );
    expect(submitRequest(input, queued, settings, now).refused).toBeUndefined();
  });

  it('lets as many wait as the community says', () => {
    expect(submitRequest(input, { ...standing, waitingRequests: 4 }, settings, now).refused).toBeUndefined();
    expect(submitRequest(input, { ...standing, waitingRequests: 5 }, settings, now).refused).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('up to 5 can wait'),
    });
  });

  it.each([
    [{ introduction: ' \n' }, 'EMPTY_TEXT', 'introduction'],
    [{ introduction: 'a'.repeat(4_001) }, 'TOO_LONG', 'introduction'],
    [{ tried: 'a'.repeat(4_001) }, 'TOO_LONG', 'tried'],
    [{ tried: 'a\0' }, 'INVALID_INPUT', 'tried'],
  ])('names the text that does not fit: case %#', (change, code, field) => {
    const outcome = submitRequest({ ...input, ...change }, standing, settings, now);
    expect(outcome.refused).toMatchObject({ code, field: [field] });
  });
});
