import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

describe('a limited pace', () => {
  it('lets through so many bytes a second on average', async () => {
    const pace = createPace(100_000);
    const begin = performance.now();
    for (let taken = 0; taken < 50_000; taken += 5_000) await pace.take(5_000);
    const seconds = (performance.now() - begin) / 1000;
    expect(seconds).toBeGreaterThan(0.2);
    expect(50_000 / (seconds + 0.25)).toBeLessThan(102_000);
  });

  it('is shared by all who take from it', async () => {
    const pace = createPace(100_000);
    const begin = performance.now();
    await Promise.all(Array.from({ length: 10 }, () => pace.take(5_000)));
    expect(performance.now() - begin).toBeGreaterThan(200);
  });

  it('saves nothing up in a pause', async () => {
    let now = 0;
    const pace = createPace(1_000, () => now);
    await pace.take(200);
    now = 3_600_000;
    const begin = performance.now();
    await pace.take(250);
    expect(performance.now() - begin).toBeLessThan(50);
    await pace.take(100);
    expect(performance.now() - begin).toBeGreaterThan(90);
  });

  it('holds nobody without a limit, and nobody who is stopped', async () => {
    await createPace(undefined).take(1e12);
    const stop = new AbortController();
    const waiting = createPace(1).take(1e6, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('aborted');
  });
});
