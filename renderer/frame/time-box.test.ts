import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timeBox } from './time-box.ts';

describe('a hook of an exhibit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives its answer when it is in time', async () => {
    await expect(timeBox('hall', 'mount', 1_000, () => 'here')).resolves.toBe('here');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that never ends is named in the log after its time, and not waited for', async () => {
    const waiting = timeBox('hall', 'mount', 10_000, () => new Promise(() => undefined));
    const refused = waiting.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await refused).toMatchObject({
      code: 'exhibit-timed-out',
      message: 'hall: mount took longer than 10000 ms.',
    });
  });

  it.each([
    ['throws', () => Promise.resolve().then(() => expect.fail('broken lamp'))],
    ['rejects', () => Promise.reject(new Error('broken lamp'))],
  ])('that %s is named in the log with exhibit and hook', async (_how, run) => {
    const refused = timeBox('hall', 'dispose', 1_000, run);
    await expect(refused).rejects.toMatchObject({ code: 'exhibit-failed' });
    await expect(refused).rejects.toThrow(/hall: dispose threw .*broken lamp/);
    expect(vi.getTimerCount()).toBe(0);
  });
});
