/**
 * The settings of this machine: plain JSON that a technician writes by hand. The one in the data folder must never keep the
 * screen dark: a file that cannot be used is set aside and the last good one is taken. One that a command names is refused.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { DEFAULT_SETTINGS, Settings } from '#core/settings.ts';
import { diskFiles } from '#packs/file-port.ts';
import { openState, type StateOptions } from './state/state-file.ts';
import { parseState, type StateSchema } from './state/state-format.ts';

/** Files without a version are of version 1. */
const SETTINGS_FILE: StateSchema<Settings> = {
  version: 1,
  schema: Settings,
  initial: DEFAULT_SETTINGS,
  migrations: {},
  byHand: true,
};

/** Settings from settings.json in the data folder, else from its last good copy, else the defaults. */
export async function openSettings(dataFolder: string, options: StateOptions): Promise<Settings> {
  // Readable by the technician too, who may be another user than the kiosk.
  const files = options.files ?? diskFiles;
  return (await openState(join(dataFolder, 'settings.json'), SETTINGS_FILE, { ...options, files })).data;
}

/**
 * Settings from a file that `--settings` names.
 * @throws KioskError `settings-unreadable`, `settings-invalid`
 */
export function readSettings(file: string): Settings {
  const text = readText(file);
  try {
    return parseState(text, SETTINGS_FILE).data;
  } catch (error) {
    throw new KioskError(
      'settings-invalid',
      `The settings ${file} are not right: ${firstLine(error)}. Correct the file and start again.`,
      error,
    );
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new KioskError(
      'settings-unreadable',
      `The settings ${file} cannot be read: ${firstLine(error)}. Correct the file or leave --settings out.`,
      error,
    );
  }
}

function firstLine(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split('\n')[0] ?? said;
}
