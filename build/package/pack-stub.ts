/** Packs the kiosk for Linux around a stub of Electron: the archive and the resources are the real ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { ROOT } from '../folders.ts';
import { makeStubElectron } from './stub-electron.ts';

/** @returns the folder that would be installed */
export async function packStub(folder: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      electronDist: makeStubElectron(join(folder, 'stub'), version),
      electronVersion: version,
      // Fuses are bits of the real program.
      electronFuses: null,
      directories: { output: join(folder, 'dist'), buildResources: 'build/package' },
    },
  });
  return join(folder, 'dist/linux-unpacked');
}
