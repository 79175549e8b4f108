/** `verify`: every file of a repository, a stick or a store. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { KioskError, describeError } from '#core/errors.ts';
import type { Verified } from '#packs/publish/check-files.ts';
import { storeFolder, verifyStoreFolder } from '#packs/publish/verify-store.ts';
import { verifyTree } from '#packs/publish/verify.ts';
import { repositoriesOn, STICK_FOLDER } from '#packs/sticks/repositories.ts';
import { bytesText } from '../bytes.ts';
import type { Call, Command } from '../command.ts';
import { findingLines } from '../findings.ts';
import { isFolder, openFolder, openReadable, TREE_OPTIONS } from '../trees.ts';
import { word } from '../words.ts';

interface VerifiedPlace extends Verified {
  readonly place: string;
}

export const verify: Command = {
  places: ['PLACE'],
  options: { ...TREE_OPTIONS, root: { type: 'string' } },
  async run(call) {
    const places = await verifyPlace(call, call.places[0] ?? '');
    const good = places.every(({ findings }) => findings.length === 0);
    return {
      code: good ? 0 : 1,
      text: places.map((place) => placeText(call, place)).join('\n\n'),
      json: { places },
    };
  },
};

async function verifyPlace(call: Call, address: string): Promise<readonly VerifiedPlace[]> {
  const { world } = call;
  const root = await readRoot(call.flags.text('root'));
  return call.progress(word(call.language, 'doing.verify'), async (progress) => {
    const store = isFolder(address) ? storeFolder(address) : undefined;
    if (store !== undefined) return [{ place: store, ...(await verifyStoreFolder(store, progress)) }];
    const copies = isFolder(address) ? await repositoriesOn(address) : [];
    if (copies.length === 0) {
      const { tree } = await openReadable(address, call.flags);
      const partial = isFolder(address) && basename(dirname(resolve(address))) === STICK_FOLDER;
      return [{ place: address, ...(await verifyTree({ tree, now: world.now, root, partial, progress })) }];
    }
    const places: VerifiedPlace[] = [];
    for (const { folder } of copies) {
      const tree = openFolder(folder);
      places.push({
        place: folder,
        ...(await verifyTree({ tree, now: world.now, root, partial: true, progress })),
      });
    }
    return places;
  });
}

async function readRoot(file: string | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file);
  } catch (error) {
    throw new KioskError(
      'flags-invalid',
      `--root takes the file of a root, and ${file} cannot be read (${describeError(error)}). Nothing was verified.`,
      error,
    );
  }
}

function placeText({ language }: Call, { place, findings, files, bytes, packs }: VerifiedPlace): string {
  const counts = {
    place,
    files,
    bytes: bytesText(bytes, language),
    packs: packs.length === 0 ? '–' : packs.join(language === 'zh-Hans' ? '、' : ', '),
    count: findings.length,
  };
  return [
    ...findingLines(findings, language),
    word(language, findings.length === 0 ? 'verify.good' : 'verify.bad', counts),
  ].join('\n');
}
