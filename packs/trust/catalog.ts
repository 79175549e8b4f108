/** What a kiosk believes after a refresh: names, packs and channels, every one of them signed. */
import type { Channel } from '#core/channel.ts';
import type { Localized } from '#core/language.ts';
import type { PackManifest } from '#core/pack.ts';

/** One signed version of one pack. */
export interface CatalogPack {
  readonly museum: string;
  readonly id: string;
  readonly version: string;
  /** The target, `<museum>/<pack>/<version>.json`. */
  readonly path: string;
  /** Bytes of the manifest. */
  readonly length: number;
  /** Of the manifest; it is also the name of the manifest's blob in a store. */
  readonly sha256: string;
}

/** A manifest as it was signed. `bytes` are what was hashed, for the store. */
export interface SignedManifest {
  readonly manifest: PackManifest;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface TrustedCatalog {
  /** The repository, stable over rotations of keys: 32 hexadecimal digits. */
  readonly id: string;
  readonly name: Localized;
  /** Whether the keys are those of the sample, which everybody can read: staff are warned. */
  readonly sample: boolean;
  /** Role → version. */
  readonly versions: Readonly<Record<string, number>>;
  /** Role → moment from which its metadata is no longer believed, milliseconds since 1970. */
  readonly expires: Readonly<Record<string, number>>;
  readonly museums: readonly { readonly id: string; readonly title: Localized }[];
  readonly packs: readonly CatalogPack[];
  /** Names of the channels. */
  readonly channels: readonly string[];
  /**
   * Reads a pack's manifest from the tree of the refresh and checks it against what was signed.
   * @throws KioskError `manifest-invalid`, `manifest-path-unsafe`, `manifest-too-large`, `tree-file-missing`, `tree-…`
   */
  manifest(pack: CatalogPack, signal?: AbortSignal): Promise<SignedManifest>;
  /**
   * A channel by name, from what is kept when it has not changed, else from the tree.
   * @returns undefined when the repository has no such channel
   * @throws KioskError `channel-invalid`, `tree-file-missing`, `tree-…`
   */
  channel(name: string, signal?: AbortSignal): Promise<Channel | undefined>;
}
