/**
 * The hall's secret, from which the keys of all days come. Kiosks that have the same one read each other's codes. It lies in a
 * file of its own and never in the settings, because those go to the page and are readable by everybody on the machine.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import { durableWrite } from '#packs/durable-write.ts';
import { type FilePort, privateFiles } from '#packs/file-port.ts';

export interface HallSecret {
  readonly secret: Uint8Array;
  /** Whether it is one that the hall's kiosks have in common. */
  readonly shared: boolean;
}

export interface SecretOptions {
  readonly dataFolder: string;
  /** `tours.secretFile` of the settings. */
  readonly file: string | undefined;
  /** @returns so many random bytes */
  readonly random: (bytes: number) => Uint8Array;
  readonly warn: (message: string) => void;
  readonly files?: FilePort;
}

/** Below the data folder; a technician may copy it to other kiosks and name it in the settings of all. */
export const OWN_SECRET_FILE = 'tours-secret';

const BYTES = 32;
const HEX = /^[0-9a-f]{64}$/i;

/** The secret that the settings name; else the kiosk's own, which is made once. Whatever the disk says, there is one. */
export async function openHallSecret(options: SecretOptions): Promise<HallSecret> {
  const { dataFolder, file, warn } = options;
  if (file !== undefined)
    try {
      return { secret: await readSecret(resolve(dataFolder, file)), shared: true };
    } catch (error) {
      warn(describeError(unusable(file, 'This kiosk uses its own and reads no other kiosk’s codes', error)));
    }
  return { secret: await ownSecret(options), shared: false };
}

async function ownSecret({ dataFolder, random, warn, files }: SecretOptions): Promise<Uint8Array> {
  const file = join(dataFolder, OWN_SECRET_FILE);
  try {
    return await readSecret(file);
  } catch (error) {
    if (!isMissing(error)) warn(describeError(unusable(file, 'The kiosk makes a new one', error)));
  }
  const secret = random(BYTES);
  try {
    await durableWrite(file, `${Buffer.from(secret).toString('hex')}\n`, files ?? privateFiles);
  } catch (error) {
    warn(
      `The secret of tours cannot be kept in ${file} (${describeError(error)}). It is good until the next start.`,
    );
  }
  return secret;
}

async function readSecret(file: string): Promise<Uint8Array> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim();
  if (!HEX.test(text)) throw new Error('it is not 64 hexadecimal digits');
  return Buffer.from(text, 'hex');
}

/** What was wrong is told without a word of what the file holds. */
const unusable = (file: string, next: string, error: unknown): KioskError =>
  new KioskError(
    'tour-secret-unusable',
    `The secret of tours in ${file} cannot be used (${describeError(error)}). ${next}.`,
    error,
  );

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
