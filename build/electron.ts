/** Electron's binary: where it is, and how it is fetched. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTRON_FOLDER, INSTALL_PROGRAM } from './electron-install.ts';

/** Milliseconds. */
export interface FetchLimits {
  /** The whole attempt. */
  readonly whole: number;
  /** Until a server answers at all. */
  readonly answer: number;
  /** Between two lines that say how far it is. */
  readonly every: number;
}

/** @returns the program, as Electron's own package looks for it, without its attempt to fetch it */
export function findElectron(): string | undefined {
  const note = join(ELECTRON_FOLDER, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  const other = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program =
    other === undefined
      ? name === undefined
        ? undefined
        : join(ELECTRON_FOLDER, 'dist', name)
      : join(other, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  return program !== undefined && existsSync(program) ? program : undefined;
}

/**
 * Runs Electron's own installer.
 * @param say takes a line every few seconds
 * @returns why it failed, one phrase
 */
export async function fetchElectron(
  say: (line: string) => void,
  limits: FetchLimits,
): Promise<string | undefined> {
  if (!existsSync(join(ELECTRON_FOLDER, 'install.js'))) return 'the package electron is not installed';
  const child = spawn(process.execPath, [INSTALL_PROGRAM, String(limits.every), String(limits.answer)], {
    cwd: ELECTRON_FOLDER,
    timeout: limits.whole,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stdout.on('data', (data: Buffer) => {
    for (const line of data.toString().trim().split('\n')) say(line);
  });
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('error', () => resolve([1, null]));
    child.on('close', (code, killed) => resolve([code, killed]));
  });
  if (status === 0) return undefined;
  if (signal !== null) return `no success within ${limits.whole / 1000} s`;
  return /Error: ([^\n]{1,120})/.exec(complaints)?.[1] ?? `its installer ended with ${status}`;
}
