import { describe, expect, it } from 'vitest';
import type { PackManifest } from '#core/pack.ts';
import { diffPacks } from './diff.ts';

/** A pack whose files are given as path → [letter of the hash, bytes]. */
function pack(id: string, version: string, files: Readonly<Record<string, [string, number]>>): PackManifest {
  return {
    format: 1,
    museum: 'sichuan',
    id,
    version,
    exhibit: 'tribute-hall',
    title: { 'zh-Hans': id, en: id },
    credits: [],
    review: [],
    files: Object.entries(files).map(([path, [letter, size]]) => ({
      path,
      size,
      sha256: letter.repeat(64),
      type: 'application/json',
    })),
  };
}

describe('what would change', () => {
  it('is counted by packs, and by the bytes that are not here yet', () => {
    const before = [
      pack('a', '1.0.0', { 'x.json': ['a', 10], 'y.json': ['b', 5] }),
      pack('gone', '1.0.0', {}),
    ];
    const after = [
      pack('a', '1.1.0', { 'x.json': ['c', 7], 'z.json': ['b', 5], 'w.json': ['d', 2] }),
      // The same bytes in another pack are fetched once.
      pack('b', '1.0.0', { 'x.json': ['c', 7] }),
    ];
    const diff = diffPacks(before, after);
    expect(diff).toMatchObject({ added: 1, replaced: 1, removed: 1, fetchBytes: 9 });
    expect(diff.packs[0]).toEqual({
      pack: 'sichuan/a',
      kind: 'replaced',
      before: '1.0.0',
      after: '1.1.0',
      files: { added: ['z.json', 'w.json'], replaced: ['x.json'], removed: ['y.json'] },
    });
  });

  it('is nothing between a place and itself, and a new version of the same files still replaces', () => {
    const one = pack('a', '1.0.0', { 'x.json': ['a', 10] });
    expect(diffPacks([one], [one])).toEqual({ added: 0, replaced: 0, removed: 0, fetchBytes: 0, packs: [] });
    const renamed = { ...one, version: '1.0.1' };
    expect(diffPacks([one], [renamed])).toMatchObject({ replaced: 1, fetchBytes: 0 });
  });
});
