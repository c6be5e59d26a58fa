import { z } from 'zod';
import { readPayload, UnreadablePayload, writePayload } from './payload.js';
import type { Task } from './task.js';

const first: Task<{ request: string }> = {
  name: 'return-claim',
  version: 1,
  payload: z.object({ request: z.string() }),
};
const third: Task<{ requestId: string; until: Date }> = {
  name: 'return-claim',
  version: 3,
  payload: z.object({ requestId: z.string().min(3), until: z.coerce.date() }),
  upgrades: {
    1: ({ request }) => ({ requestId: request }),
    2: (older) => ({ ...older, until: '2026-11-22T12:00:00Z' }),
  },
};
const stored = <Payload>(task: Task<Payload>, payload: Payload): unknown =>
  JSON.parse(writePayload(task, payload));

describe('the payload of a job', () => {
  it('is read as it was written', () => {
    const payload = { requestId: 'abc', until: new Date('2026-11-22T14:30:00Z') };
    expect(readPayload(third, stored(third, payload))).toEqual(payload);
  });

  it('is brought up from an older version, step by step', () => {
    expect(readPayload(third, stored(first, { request: 'abc' }))).toEqual({
      requestId: 'abc',
      until: new Date('2026-11-22T12:00:00Z'),
    });
  });

  it('is stored without fields that the task does not know', () => {
    const more = { request: 'abc', body: 'what somebody wrote' };
    expect(stored(first, more)).toEqual({ version: 1, request: 'abc' });
  });

  it('is refused before it is stored when it has another shape, or JSON cannot hold it', () => {
    expect(() => writePayload(third, { requestId: 'a', until: new Date() })).toThrow(z.ZodError);
    const set: Task<{ ids: Set<string> }> = {
      name: 'x',
      version: 1,
      payload: z.object({ ids: z.set(z.string()) }),
    };
    expect(() => writePayload(set, { ids: new Set(['a']) })).toThrow(UnreadablePayload);
  });

  it.each<[string, unknown, string]>([
    ['of a newer version', { version: 4 }, 'it waits for a newer worker'],
    ['of a version that was forgotten', { version: 2 }, 'nothing brings it up to version 3'],
    ['of no version', { requestId: 'canary' }, 'names no version'],
    ['of a version that is none', { version: '3', requestId: 'canary' }, 'names no version'],
    ['that is nothing', null, 'names no version'],
    ['of another shape', { version: 3, requestId: 'c', until: 'canary' }, 'requestId (too_small), until'],
  ])('%s cannot be read, and its values are not told', (_, payload, message) => {
    const task = { ...third, upgrades: { 1: third.upgrades![1]! } };
    const read = () => readPayload(task, payload);
    expect(read).toThrow(UnreadablePayload);
    expect(read).toThrow(message);
    expect(read).not.toThrow('canary');
  });
});
