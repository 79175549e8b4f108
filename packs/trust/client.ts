/** The kiosk's side of trust: one repository, believed by its root, refreshed over the network and from sticks. */
import { KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import type { FilePort } from '../file-port.ts';
import type { TreeReader } from '../tree/tree.ts';
import type { TrustedCatalog } from './catalog.ts';
import type { Way } from './format.ts';

export type { CatalogPack, SignedManifest, TrustedCatalog } from './catalog.ts';
export type { Way } from './format.ts';

export interface TrustOptions {
  /** Folder of this repository's state, its own alone; made when it is missing. */
  readonly folder: string;
  /** Bytes of the root that the kiosk was given: `1.root.json` or a later one. */
  readonly root: Uint8Array;
  /** Milliseconds since 1970, as the machine's clock has it: possibly wrong. */
  readonly now: () => number;
  /** Earliest moment that can be true, the date of the build, milliseconds since 1970. */
  readonly floor: number;
  /** Told of damage that was repaired or can be. */
  readonly warn: (problem: KioskError) => void;
  readonly files?: FilePort | undefined;
}

export interface Trust {
  /** As in the catalog. */
  readonly id: string;
  readonly name: Localized;
  readonly sample: boolean;
  /**
   * Learns what the tree offers and believes it only if every rule of TUF holds.
   * @throws KioskError `trust-…` when it is not to be believed, `tree-…` when it cannot be read, `store-unwritable`; what was
   *   believed before stays
   */
  refresh(reader: TreeReader, way: Way, signal?: AbortSignal): Promise<TrustedCatalog>;
}

/**
 * Opens the trust in one repository.
 * @throws KioskError `trust-root-invalid` when `root` is not a root signed by itself
 */
export async function openTrust(options: TrustOptions): Promise<Trust> {
  throw new KioskError('trust-root-invalid', `${options.folder} cannot be opened yet.`);
}
