/** A repository that is opened to be signed: its tree, its keys. */
import { existsSync } from 'node:fs';
import { KioskError } from '#core/errors.ts';
import type { SigningOptions } from '#packs/publish/signing.ts';
import { openKeyFolder } from '#packs/trust/key-folder.ts';
import type { Call } from './command.ts';
import { PASSPHRASE_OPTIONS, readPassphrase } from './passphrase.ts';
import { openWritable, TREE_OPTIONS } from './trees.ts';

/** What commands that sign take. */
export const SIGNING_OPTIONS = { ...TREE_OPTIONS, ...PASSPHRASE_OPTIONS } as const;

/**
 * Opens a tree together with the keys of `--keys` or TIANFU_KEYS.
 * @throws KioskError `flags-invalid`, `key-missing`, `key-folder-unsafe`, `repository-unknown`
 */
export async function openSigner(call: Call, address: string, fresh = false): Promise<SigningOptions> {
  const { tree, folder } = await openWritable(address, call.flags, fresh);
  const keys = keysFolder(call);
  if (!fresh && !existsSync(keys))
    throw new KioskError('key-missing', `There is no folder ${keys} with keys. Nothing was signed.`);
  // An unsafe place is refused before anybody has to type.
  await openKeyFolder({ folder: keys, passphrase: '', tree: folder });
  const passphrase = await readPassphrase(call, fresh);
  return {
    tree,
    keys: await openKeyFolder({ folder: keys, passphrase, tree: folder }),
    now: call.world.now,
    patience: call.world.patience,
  };
}

export function keysFolder({ flags, world }: Pick<Call, 'flags' | 'world'>): string {
  return flags.text('keys') ?? world.environment['TIANFU_KEYS'] ?? flags.need('keys');
}
