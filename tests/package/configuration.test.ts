/** What electron-builder.yml promises, checked without a network and without Electron. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
/** A packed program with the real Electron in it; continuous integration sets this. */
const packed = process.env.TIANFU_PACKAGED;

/** Ways in that must be shut, and checks that must be on. */
const FUSES: readonly (readonly [keyof typeof FuseV1Options, boolean])[] = [
  ['RunAsNode', false],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['OnlyLoadAppFromAsar', true],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['GrantFileProtocolExtraPrivileges', false],
];

/** The lines below a key at the beginning of a line. */
function section(key: string): string {
  return new RegExp(`^${key}:\\n((?:[ #].*\\n)+)`, 'm').exec(text)?.[1] ?? '';
}

describe('the configuration of the packager', () => {
  it.each(FUSES)('sets the fuse %s to %s', (fuse, on) => {
    const key = `${fuse[0]?.toLowerCase()}${fuse.slice(1)}`;
    expect(section('electronFuses')).toMatch(new RegExp(`^ {2}${key}: ${on}$`, 'm'));
  });

  it('names every target for both kinds of machine', () => {
    for (const [platform, names] of [
      ['linux', ['dir', 'AppImage', 'deb']],
      ['win', ['nsis']],
    ] as const)
      for (const name of names)
        expect(section(platform)).toContain(`- target: ${name}\n      arch: [x64, arm64]`);
  });

  it.skipIf(packed === undefined)('is found in the fuses of the packed program', async () => {
    const wire = await getCurrentFuseWire(packed ?? '');
    expect(wire.version).toBe(FuseVersion.V1);
    const found = FUSES.map(([fuse]) => [fuse, wire[FuseV1Options[fuse]] === FuseState.ENABLE]);
    expect(found).toEqual(FUSES);
  });
});
