/** Where this machine keeps the kiosk's state and logs. */
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { KioskError } from '#core/errors.ts';

/**
 * The data folder, made if it is not there.
 * @throws KioskError `data-folder-unwritable`
 */
export function openDataFolder(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  const folder = resolve(asked ?? defaultFolder(environment));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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

function defaultFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Tianfu Kiosk');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tianfu Kiosk');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'tianfu-kiosk');
}
