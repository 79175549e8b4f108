import { describe, expect, it } from 'vitest';
import { KioskError } from '#core/errors.ts';
import { Tries } from './retry.ts';

const away = new KioskError('tree-unreachable', 'away');

/** How many failures at the same place are let pass. */
async function patience(tries: Tries, failure: unknown, position = 0): Promise<number> {
  for (let count = 0; ; count++) {
    const given = await tries.again(failure, position, undefined).then(
      () => true,
      () => false,
    );
    if (!given) return count;
  }
}

describe('a fetch that fails', () => {
  it('is tried again a few times when the network may come back', async () => {
    expect(await patience(new Tries({ retries: 3, retryMs: 1 }), away)).toBe(3);
    expect(await patience(new Tries({ retries: 3, retryMs: 1 }), new KioskError('tree-stalled', ''))).toBe(3);
  });

  it('is not tried again when the answer was wrong, or the disk is full', async () => {
    for (const code of ['tree-answer-wrong', 'blob-wrong', 'disk-full', 'tree-file-missing'] as const)
      expect(await patience(new Tries({ retries: 3, retryMs: 1 }), new KioskError(code, ''))).toBe(0);
    expect(await patience(new Tries({ retries: 3, retryMs: 1 }), new Error('a bug'))).toBe(0);
  });

  it('gets all its tries again once it has come far, and none for a few bytes', async () => {
    const tries = new Tries({ retries: 2, retryMs: 1 });
    await tries.again(away, 0, undefined);
    await tries.again(away, 1_000, undefined);
    await expect(tries.again(away, 2_000, undefined)).rejects.toBe(away);
    expect(await patience(tries, away, 5_000_000)).toBe(2);
  });

  it('waits twice as long each time, and not at all once it is stopped', async () => {
    const begin = performance.now();
    await patience(new Tries({ retries: 3, retryMs: 20 }), away);
    expect(performance.now() - begin).toBeGreaterThan(135);
    const stop = AbortSignal.abort(new Error('stopped'));
    await expect(new Tries({ retryMs: 60_000 }).again(away, 0, stop)).rejects.toThrow('stopped');
  });
});
