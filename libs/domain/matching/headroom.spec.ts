import * as fc from 'fast-check';
import { headroom, headroomPart } from './headroom.js';

describe('headroom', () => {
  it.each([
    [4, 1, 1, 2, 0.5],
    [3, 0, 0, 3, 1],
    [3, 2, 1, 0, 0],
    [1, 3, 0, 0, 0], // capacity lowered below the load
    [0, 0, 0, 0, 0],
  ])(
    'of capacity %i with %i mentees and %i waiting is %i, a share of %d',
    (capacity, active, waiting, room, share) => {
      const load = { capacity, activeMentorships: active, waitingRequests: waiting };
      expect(headroom(load)).toBe(room);
      expect(headroomPart(load)).toBe(share);
    },
  );

  it('never earns less with a larger capacity, nor more with a larger load', () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, count, (capacity, activeMentorships, waitingRequests) => {
        const load = { capacity, activeMentorships, waitingRequests };
        const part = headroomPart(load);
        expect(headroomPart({ ...load, capacity: capacity + 1 })).toBeGreaterThanOrEqual(part);
        expect(headroomPart({ ...load, activeMentorships: activeMentorships + 1 })).toBeLessThanOrEqual(part);
        expect(headroomPart({ ...load, waitingRequests: waitingRequests + 1 })).toBeLessThanOrEqual(part);
      }),
    );
  });
});
