import { afterAll, describe, expect, it } from 'vitest';
import { fakeRepository } from '#tests/builders/repository.ts';
import { removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';
import { guardMetadata } from './guard.ts';
import { readers } from './signed.ts';

afterAll(removeKiosks);

describe('a refresh without changes', () => {
  it.each(['network', 'stick'] as const)('costs two requests and a few hundred bytes: %s', async (way) => {
    const fake = await fakeRepository({ museums: ['sichuan', 'chongqing'] });
    await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
    await fake.publishChannel('main', []);
    const kiosk = await trustingKiosk(fake);
    await (await kiosk.refresh(way)).channel('main');
    for (const restarted of [false, true]) {
      if (restarted) kiosk.restart();
      const before = { ...fake.tree.counters };
      const catalog = await kiosk.refresh(way);
      expect((await catalog.channel('main'))?.name).toBe('main');
      expect(fake.tree.counters.requests - before.requests).toBe(2);
      expect(fake.tree.counters.bytes - before.bytes).toBeLessThan(1_000);
    }
  });

  it('costs no more when only the timestamp was signed again', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh();
    await fake.repository.refreshTimestamp();
    const before = fake.tree.counters.requests;
    await kiosk.refresh();
    expect(fake.tree.counters.requests - before).toBe(2);
  });
});

describe('a museum with three thousand signed versions', () => {
  it('is read in a time that grows with their number, not with its square', async () => {
    const targets = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [
        `sichuan/pack-${index}/1.0.0.json`,
        { length: 1_000, hashes: { sha256: 'a'.repeat(64) }, custom: { version: '1.0.0' } },
      ]),
    );
    const fake = await fakeRepository();
    await fake.forge({
      sichuan: (signed) => {
        signed['targets'] = targets;
      },
    });
    const bytes = fake.tree.files.get(fake.newest('sichuan')) ?? new Uint8Array();
    const catalog = await (await trustingKiosk(fake)).refresh();
    expect(catalog.packs).toHaveLength(3_000);
    // Against plain parsing of the same bytes in the same run, so that a busy machine makes no difference; the models took 300 times as long.
    const json = Buffer.from(bytes).toString();
    const plain = shortest(() => JSON.stringify(JSON.parse(json)));
    const ours = shortest(() => {
      guardMetadata(bytes, { path: 'x', place: 'x', type: 'targets' });
      JSON.stringify(readers.targets(JSON.parse(json)).toJSON());
    });
    expect(ours / plain).toBeLessThan(12);
  });
});

/** Milliseconds of the fastest of several runs. */
function shortest(action: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return Math.min(...times);
}
