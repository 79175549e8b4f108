/** Electron's binary: where it is, and how it is fetched. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.ts';

const FOLDER = join(ROOT, 'node_modules/electron');
const LIMIT_MS = 60_000;

/** @returns the program, as Electron's own package looks for it, without its attempt to fetch it */
export function findElectron(): string | undefined {
  const note = join(FOLDER, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  const other = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program =
    other === undefined
      ? name === undefined
        ? undefined
        : join(FOLDER, 'dist', name)
      : join(other, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  return program !== undefined && existsSync(program) ? program : undefined;
}

/** Runs Electron's own installer, its progress on stderr. @returns why it failed, one phrase */
export function fetchElectron(): string | undefined {
  const installer = join(FOLDER, 'install.js');
  if (!existsSync(installer)) return 'the package electron is not installed';
  const { status, signal, stderr } = spawnSync(process.execPath, [installer], {
    cwd: FOLDER,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  if (signal !== null) return `no success within ${LIMIT_MS / 1000} s`;
  return /Error: ([^\n]{1,120})/.exec(stderr)?.[1] ?? `its installer ended with ${status}`;
}
