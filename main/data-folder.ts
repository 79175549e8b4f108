/** Where this machine keeps the kiosk's state and logs. */
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { KioskError } from '#core/errors.ts';

/**
 * The data folder, made if it is not there.
 * @throws KioskError `data-folder-unwritable`
 */
export function openDataFolder(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  const folder = resolve(asked ?? defaultFolder(environment));
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new KioskError(
      'data-folder-unwritable',
      `The data folder ${folder} cannot be written (${why}). Give the kiosk's user the right to write there, or choose another with --data.`,
      error,
    );
  }
  return folder;
}

/** Node's own recursive mkdir never returns where the system says that a new folder's parent is missing, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

function defaultFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Tianfu Kiosk');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tianfu Kiosk');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'tianfu-kiosk');
}
