/** The roots that this kiosk was given: by its settings, and by the box. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { PackSettings } from '#core/settings.ts';
import { METADATA_MAX_BYTES } from '#packs/trust/format.ts';

export interface Anchor {
  readonly root: Uint8Array;
  readonly address: string | undefined;
  readonly channel: string;
}

/** The first root of a tree. */
export const FIRST_ROOT = 'metadata/1.root.json';

/**
 * Reads the roots that the settings name. One that cannot be read is told to the log and left out.
 * @param dataFolder relative paths begin here
 */
export async function settingsAnchors(
  settings: PackSettings,
  dataFolder: string,
  warn: (message: string) => void,
): Promise<readonly Anchor[]> {
  const anchors: Anchor[] = [];
  for (const { root, address, channel } of settings.repositories) {
    const file = resolve(dataFolder, root);
    try {
      const bytes = await readFile(file);
      if (bytes.length > METADATA_MAX_BYTES.root) throw new Error(`${bytes.length} bytes are too many`);
      anchors.push({ root: bytes, address, channel });
    } catch (error) {
      const failure = new KioskError(
        'trust-root-invalid',
        `The root ${file} that the settings name cannot be read (${describeError(error)}). Nothing is taken from its repository; bring the file and start again.`,
        error,
      );
      warn(describeError(failure));
    }
  }
  return anchors;
}

/** The root of the box; undefined when the kiosk came without packs. */
export async function boxRoot(box: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(box, FIRST_ROOT));
  } catch {
    // A kiosk may be built without a sample; the caller says so.
    return undefined;
  }
}
