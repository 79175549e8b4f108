import { describe, expect, it } from 'vitest';
import { compareVersions, blobPath, isPackPath, manifestPath, PackManifest } from './pack.ts';

describe('a path that a pack may use', () => {
  it.each(['content.json', 'portraits/zhou-kaida.webp', 'a/b/c_1.json'])('is plain: %s', (path) => {
    expect(isPackPath(path)).toBe(true);
  });

  it.each([
    ['climbs', '../etc/passwd'],
    ['climbs inside', 'a/../b'],
    ['is absolute', '/etc/passwd'],
    ['has a backslash', 'a\\b'],
    ['has a drive letter', 'c:/a'],
    ['has a NUL', 'a\0b'],
    ['is a device', 'con'],
    ['is a device with an ending', 'nul.json'],
    ['is a device below a folder', 'a/com1.txt'],
    ['ends with a dot', 'a.'],
    ['ends with a space', 'a '],
    ['has capitals, which some disks fold', 'Content.json'],
    ['is not ASCII, which some disks normalise', 'é.json'],
    ['is empty', ''],
    ['has an empty segment', 'a//b'],
    ['is too long', 'a/'.repeat(120) + 'b'],
  ])('is refused when it %s', (_why, path) => {
    expect(isPackPath(path)).toBe(false);
  });
});

describe('a manifest', () => {
  const manifest = {
    format: 1,
    museum: 'sample',
    id: 'tribute-hall',
    version: '1.0.0',
    exhibit: 'tribute-hall',
    title: { 'zh-Hans': '致敬长廊', en: 'Tribute Hall' },
    credits: [],
    review: [],
    files: [{ path: 'content.json', size: 2, sha256: 'a'.repeat(64), type: 'application/json' }],
  };

  it('is read when it is right, and says where its parts lie', () => {
    const parsed = PackManifest.parse(manifest);
    expect(manifestPath(parsed)).toBe('targets/sample/tribute-hall/1.0.0.json');
    expect(blobPath('ab'.padEnd(64, '0'))).toBe(`blobs/ab/${'ab'.padEnd(64, '0')}`);
  });

  it.each([
    ['an unknown key', { ...manifest, script: 'x' }],
    ['a museum that climbs', { ...manifest, museum: '../x' }],
    ['a version that is none', { ...manifest, version: 'latest' }],
    ['a title without English', { ...manifest, title: { 'zh-Hans': '致敬长廊' } }],
    ['a hash that is none', { ...manifest, files: [{ ...manifest.files[0], sha256: 'zz' }] }],
    ['a negative size', { ...manifest, files: [{ ...manifest.files[0], size: -1 }] }],
  ])('is refused with %s', (_what, wrong) => {
    expect(PackManifest.safeParse(wrong).success).toBe(false);
  });
});

describe('versions', () => {
  it('are compared by number, not by letter', () => {
    expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].toSorted(compareVersions)).toEqual([
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});
