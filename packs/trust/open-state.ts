/** Opening the state of a repository's trust: what is on the disk is verified again, and what is damaged is told and left aside. */
import type { Metadata } from '@tufjs/models';
import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import { KioskError } from '#core/errors.ts';
import { metadataPath, type Way } from './format.ts';
import { guardMetadata, type MetadataType } from './guard.ts';
import { afterRoot, firstSeen, raisedBy, type Seen, SeenSchema } from './seen.ts';
import { type AnySigned, type JsonObject, readers } from './signed.ts';
import type { StateFolder } from './state-folder.ts';
import type { Memory } from './update.ts';

/** File of the highest versions ever seen. */
export const SEEN_FILE = 'seen.json';

type Warn = (problem: KioskError) => void;

/**
 * Verifies the root that the kiosk was given.
 * @throws KioskError `trust-root-invalid`
 */
export function trustAnchor(root: Uint8Array): TrustedMetadataStore {
  try {
    guardMetadata(root, { path: 'the root', place: 'this kiosk', type: 'root' });
    return new TrustedMetadataStore(Buffer.from(root));
  } catch (error) {
    throw new KioskError(
      'trust-root-invalid',
      'The root that this kiosk was given for a repository is not a root signed by itself. Packs of that repository are not taken in; the settings need the right file.',
      error,
    );
  }
}

/** Follows the kept chain of roots and gathers the highest versions ever seen. */
export async function openMemory(
  anchor: Uint8Array,
  store: TrustedMetadataStore,
  state: StateFolder,
  warn: Warn,
): Promise<Memory> {
  let seen = (await readSeen(state, warn)) ?? firstSeen(store.root.signed);
  let root = Buffer.from(anchor);
  for (;;) {
    seen = afterRoot(seen, store.root.signed);
    const next = await nextRoot(store, state, warn);
    if (next === undefined) break;
    root = next;
  }
  const rootVersion = store.root.signed.version;
  // Under older roots than the newest, nobody can say whether metadata is still in force.
  if (rootVersion >= seen.root)
    for (const way of ['network', 'stick'] as const) seen = await raised(seen, way, store, state, warn);
  return { root, rootVersion, seen };
}

async function nextRoot(
  store: TrustedMetadataStore,
  state: StateFolder,
  warn: Warn,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const version = store.root.signed.version + 1;
  const name = `roots/${version}.root.json`;
  const bytes = await state.read(name);
  if (bytes === undefined) return undefined;
  try {
    guardMetadata(bytes, { path: metadataPath('root', version), place: state.name, type: 'root' });
    store.updateRoot(bytes);
    return Buffer.from(bytes);
  } catch (error) {
    warn(damaged(state, name, 'It is fetched again', error));
    return undefined;
  }
}

async function readSeen(state: StateFolder, warn: Warn): Promise<Seen | undefined> {
  const bytes = await state.read(SEEN_FILE);
  if (bytes === undefined) return undefined;
  try {
    return SeenSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    warn(damaged(state, SEEN_FILE, 'It is made anew from the metadata that was kept', error));
    return undefined;
  }
}

async function raised(
  seen: Seen,
  way: Way,
  store: TrustedMetadataStore,
  state: StateFolder,
  warn: Warn,
): Promise<Seen> {
  const read = async <Signed extends AnySigned>(
    role: MetadataType,
    reader: (json: JsonObject) => Metadata<Signed>,
  ): Promise<Signed | undefined> => {
    const name = `${way}/${role}.json`;
    const bytes = await state.read(name);
    if (bytes === undefined) return undefined;
    try {
      guardMetadata(bytes, { path: name, place: state.name, type: role });
      const metadata = reader(JSON.parse(bytes.toString('utf8')));
      store.root.verifyDelegate(role, metadata);
      return metadata.signed;
    } catch (error) {
      warn(damaged(state, name, 'It is fetched again', error));
      return undefined;
    }
  };
  const timestamp = await read('timestamp', readers.timestamp);
  return raisedBy(seen, way, timestamp, await read('snapshot', readers.snapshot));
}

function damaged(state: StateFolder, name: string, next: string, cause: unknown): KioskError {
  return new KioskError(
    'trust-state-damaged',
    `${name} in ${state.name} is damaged or not signed by the keys in force. ${next}; the content on the screen stays.`,
    cause,
  );
}
