import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKioskError } from '#core/errors.ts';
import { noise } from '#tests/builders/pack-tree.ts';
import { chunkIndexMaxBytes, makeChunkIndex, parseChunkIndex } from './chunk-index.ts';
import { CHUNK_MAX, CHUNK_MIN } from './chunker.ts';

const chunksOf = async (bytes: Uint8Array) =>
  parseChunkIndex(await makeChunkIndex([bytes]), bytes.length, 'a file');

const FILE = noise(8_000_000, 1);

describe('the chunks of a file', () => {
  it('are about 64 KiB, and never outside of their limits', async () => {
    const chunks = await chunksOf(FILE);
    const average = FILE.length / chunks.length;
    expect(average).toBeGreaterThan(65_536 * 0.85);
    expect(average).toBeLessThan(65_536 * 1.15);
    for (const { length } of chunks.slice(0, -1)) expect(length).toBeGreaterThanOrEqual(CHUNK_MIN);
    for (const { length } of chunks) expect(length).toBeLessThanOrEqual(CHUNK_MAX);
  });

  it('are cut at the greatest size where the bytes give no reason to', async () => {
    const chunks = await chunksOf(new Uint8Array(1_000_000));
    expect(new Set(chunks.slice(0, -1).map(({ length }) => length))).toEqual(new Set([CHUNK_MAX]));
  });

  it('are the same however the file is read', async () => {
    const whole = Buffer.from(await makeChunkIndex([FILE]));
    for (const size of [1_000, 65_536, 999_999]) {
      const pieces = Array.from({ length: Math.ceil(FILE.length / size) }, (_none, index) =>
        FILE.subarray(index * size, (index + 1) * size),
      );
      expect(whole.equals(await makeChunkIndex(pieces))).toBe(true);
    }
  });

  it('stay the same behind bytes that were put in, so that only a few are new', async () => {
    const before = new Set((await chunksOf(FILE)).map(({ sha256 }) => sha256));
    const changed = Buffer.concat([FILE.subarray(0, 3_000_000), noise(10_000, 2), FILE.subarray(3_000_000)]);
    const fresh = (await chunksOf(changed)).filter(({ sha256 }) => !before.has(sha256));
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(4 * CHUNK_MAX);
  });

  it('are the same in every version of this program', async () => {
    expect((await chunksOf(FILE)).slice(0, 4).map(({ length }) => length)).toEqual([
      68_066, 136_765, 110_701, 122_814,
    ]);
  });
});

describe('an index that lies', () => {
  const index = async () => Buffer.from(await makeChunkIndex([FILE]));

  it.each<[string, (good: Buffer) => Uint8Array]>([
    ['is empty', () => new Uint8Array()],
    ['is a web page', () => Buffer.from('<html>login</html>')],
    ['is cut short', (good) => good.subarray(0, good.length - 1)],
    ['lacks its last chunk', (good) => good.subarray(0, good.length - 36)],
    ['has one chunk more', (good) => Buffer.concat([good, good.subarray(-36)])],
    ['has a chunk of no bytes', (good) => withLength(good, 0, 0)],
    ['has a chunk of 4 GB', (good) => withLength(good, 0, 0xffff_ffff)],
    ['has a tiny chunk in the middle', (good) => withLength(good, 0, 1)],
    ['is longer than the file could need', (good) => Buffer.concat([good, Buffer.alloc(36 * 1_000)])],
    [
      'is of a later format',
      (good) => Buffer.concat([Buffer.from('TFCI\0\0\0\u0002', 'latin1'), good.subarray(8)]),
    ],
  ])('is refused when it %s', async (_how, spoil) => {
    const spoiled = spoil(await index());
    expect(() => parseChunkIndex(spoiled, FILE.length, 'film.mp4')).toThrow(
      expect.objectContaining({ code: 'chunk-index-wrong', message: expect.stringContaining('film.mp4') }),
    );
  });

  it('is refused or covers the file exactly, whatever its bytes are', async () => {
    const good = await index();
    assert(
      property(nat(good.length - 1), nat(255), (at, value) => {
        const bytes = Buffer.from(good);
        bytes[at] = value;
        const outcome = outcomeOf(bytes);
        expect(['chunk-index-wrong', FILE.length]).toContain(outcome);
      }),
    );
  });

  it('has room for every honest file', async () => {
    for (const size of [0, 1, CHUNK_MIN, CHUNK_MIN + 1, 1_048_576, FILE.length]) {
      const bytes = await makeChunkIndex([FILE.subarray(0, size)]);
      expect(bytes.length).toBeLessThanOrEqual(chunkIndexMaxBytes(size));
      expect(() => parseChunkIndex(bytes, size, 'x')).not.toThrow();
    }
  });
});

/** Bytes that the chunks cover, or the code of the refusal. */
function outcomeOf(index: Uint8Array): number | string {
  try {
    return parseChunkIndex(index, FILE.length, 'x').reduce((sum, { length }) => sum + length, 0);
  } catch (error) {
    return isKioskError(error) ? error.code : String(error);
  }
}

function withLength(index: Buffer, entry: number, length: number): Buffer {
  const changed = Buffer.from(index);
  changed.writeUInt32BE(length, 8 + entry * 36);
  return changed;
}
