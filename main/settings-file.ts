/** The settings file of this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { DEFAULT_SETTINGS, Settings } from '#core/settings.ts';

const LARGEST_FILE = 100_000;

/**
 * Settings from `asked`, or from settings.json in the data folder, or the defaults where there is none.
 * @throws KioskError `settings-unreadable`, `settings-invalid`
 */
export function readSettings(asked: string | undefined, dataFolder: string): Settings {
  const file = asked ?? join(dataFolder, 'settings.json');
  if (asked === undefined && !existsSync(file)) return DEFAULT_SETTINGS;
  const parsed = Settings.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw new KioskError(
    'settings-invalid',
    `The settings ${file} are not right${place === '' ? '' : ` at ${place}`}: ${issue?.message ?? 'unknown'}. Correct the file and start again.`,
  );
}

function readJson(file: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > LARGEST_FILE) throw new Error('it is too large');
    // Notepad on Windows begins UTF-8 files with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new KioskError(
      'settings-unreadable',
      `The settings ${file} cannot be read: ${why.split('\n')[0]}. Correct the file or leave --settings out.`,
      error,
    );
  }
}
