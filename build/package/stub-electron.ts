/** A folder that looks to electron-builder like Electron for Linux, so that packing can be tried where the binary cannot be had. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fills `folder`; its program only says that it is none. @returns the folder */
export function makeStubElectron(folder: string, version: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\necho "This is not Electron." >&2\nexit 3\n', {
    mode: 0o755,
  });
  return folder;
}
