import { Listeners, liveStream } from './index.js';

describe('listening', () => {
  it('rings for what one listens to, also for what came before one waited', async () => {
    const listeners = new Listeners();
    const listener = listeners.add({ THREAD: ['a', 'b'], ACCESS: ['a'] });
    const other = listeners.add({ THREAD: ['c'] });
    listeners.ring({ THREAD: ['b'] });
    expect(await listener.rung()).toBe(true);
    const ring = listener.rung();
    listeners.ring({ THREAD: ['c'], INBOX: ['a'] });
    listeners.ring({ ACCESS: ['a'] });
    expect(await ring).toBe(true);
    expect(await other.rung()).toBe(true);
  });

  it('makes one ring of many, and none of what somebody else listens to', async () => {
    const listeners = new Listeners();
    const listener = listeners.add({ THREAD: ['a'] });
    for (let n = 0; n < 10; n += 1) listeners.ring({ THREAD: ['a'] });
    expect(await listener.rung()).toBe(true);
    const ring = listener.rung();
    listeners.ring({ THREAD: ['b'], ACCESS: ['a'] });
    listener.end();
    expect(await ring).toBe(false);
  });

  it('leaves nothing behind when it ends', () => {
    const listeners = new Listeners();
    const [one, two] = [listeners.add({ THREAD: ['a'] }), listeners.add({ THREAD: ['a'], INBOX: ['a'] })];
    expect(listeners.count('THREAD', 'a')).toBe(2);
    one.end();
    one.end();
    expect(listeners.count('THREAD', 'a')).toBe(1);
    listeners.endAll();
    expect([listeners.count('THREAD', 'a'), listeners.count('INBOX', 'a')]).toEqual([0, 0]);
    expect(two.ended).toBe(true);
  });
});

describe('a live stream', () => {
  it('gives what there is, waits for a ring, and ends with its listener', async () => {
    const listeners = new Listeners();
    const waiting = [1, 2];
    const listener = listeners.add({ THREAD: ['a'] });
    const stream = liveStream(listener, () => Promise.resolve(waiting.shift() ?? null));
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    expect(await stream.next()).toEqual({ done: false, value: 2 });
    const third = stream.next();
    waiting.push(3);
    listeners.ring({ THREAD: ['a'] });
    expect(await third).toEqual({ done: false, value: 3 });
    const last = stream.next();
    listener.end();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  it('can be returned while it waits, and fails with what fails in it', async () => {
    const listeners = new Listeners();
    const idle = liveStream(listeners.add({ THREAD: ['a'] }), () => Promise.resolve(null));
    const next = idle.next();
    await idle.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    const failing = liveStream(listeners.add({ THREAD: ['a'] }), () => Promise.reject(new Error('gone')));
    await expect(failing.next()).rejects.toThrow('gone');
    expect(listeners.count('THREAD', 'a')).toBe(0);
  });
});
