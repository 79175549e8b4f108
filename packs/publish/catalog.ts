/** What a tree offers, believed as a kiosk would believe it, for the curator's commands. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { METADATA_MAX_BYTES, metadataPath, type Way } from '../trust/format.ts';
import { openTrust, type TrustedCatalog } from '../trust/client.ts';
import type { TreeReader } from '../tree/tree.ts';

export interface CatalogOptions {
  readonly way: Way;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Root to go by; without it the tree's own first root is believed, as on the day on which a kiosk is set up. */
  readonly root?: Uint8Array | undefined;
}

/**
 * Opens a tree as a new kiosk would and hands its catalog to `use`.
 * @throws KioskError `repository-unknown` without a root, `trust-…`, `tree-…`
 */
export async function withCatalog<Result>(
  reader: TreeReader,
  options: CatalogOptions,
  use: (catalog: TrustedCatalog) => Promise<Result>,
): Promise<Result> {
  const root = options.root ?? (await reader.read(metadataPath('root', 1), METADATA_MAX_BYTES.root));
  if (root === undefined)
    throw new KioskError('repository-unknown', `There is no repository at ${reader.name}: it has no root.`);
  const folder = await mkdtemp(join(tmpdir(), 'tianfu-trust-'));
  try {
    const trust = await openTrust({ folder, root, now: options.now, floor: 0, warn: () => {} });
    return await use(await trust.refresh(reader, options.way));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
