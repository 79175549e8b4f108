/** Where the passphrase of the private keys comes from. It is never an argument: every user of a machine can read those. */
import { readFile } from 'node:fs/promises';
import { describeError, KioskError } from '#core/errors.ts';
import type { Call } from './command.ts';
import { word } from './words.ts';

/** A guess at the passphrase costs half a second; eight characters are the least that makes guessing hopeless. */
const LEAST = 8;

/** What commands that sign take. */
export const PASSPHRASE_OPTIONS = {
  keys: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

/**
 * The passphrase from `--passphrase-file`, TIANFU_PASSPHRASE or the terminal.
 * @param fresh asked for twice, and must not be short
 * @throws KioskError `flags-invalid`
 */
export async function readPassphrase(call: Call, fresh: boolean): Promise<string> {
  const passphrase = await findPassphrase(call, fresh);
  if (passphrase === '') throw refused('The passphrase is empty');
  if (fresh && [...passphrase].length < LEAST)
    throw refused(`The passphrase has fewer than ${LEAST} characters`);
  return passphrase;
}

async function findPassphrase({ flags, world, language }: Call, fresh: boolean): Promise<string> {
  const file = flags.text('passphrase-file');
  if (file !== undefined) return readLine(file);
  const given = world.environment['TIANFU_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  if (world.ask === undefined)
    throw refused(
      'There is no passphrase: give --passphrase-file FILE or TIANFU_PASSPHRASE, or run it in a terminal',
    );
  const first = await world.ask(word(language, fresh ? 'ask.fresh' : 'ask.passphrase'));
  if (fresh && (await world.ask(word(language, 'ask.again'))) !== first)
    throw refused('The two passphrases differ');
  return first;
}

async function readLine(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw refused(`The passphrase file ${file} cannot be read (${describeError(error)})`, error);
  }
}

function refused(why: string, cause?: unknown): KioskError {
  return new KioskError('flags-invalid', `${why}. Nothing was signed.`, cause);
}
