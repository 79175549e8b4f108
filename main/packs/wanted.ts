/** From what a repository offers to what this kiosk wants of it: its channel, now. */
import { type Channel, shownAt } from '#core/channel.ts';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { compareVersions } from '#core/pack.ts';
import { type PackVersionFiles, readManifest } from '#packs/store/manifest.ts';
import { packKey } from '#packs/store/pointer.ts';
import type { Store } from '#packs/store/store.ts';
import type { CatalogPack, TrustedCatalog } from '#packs/trust/client.ts';

export interface WantedOptions {
  readonly store: Store;
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Versions that were taken off the screen stay off; staff who bring them on a stick mean it. */
  readonly withRejected: boolean;
  /** A stick may carry a part of a repository: what is not on it is left as it is. */
  readonly partial: boolean;
  readonly warn: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface Wanted {
  readonly packs: readonly PackVersionFiles[];
  /** The channel that was followed; undefined when the repository has none of this name. */
  readonly channel: Channel | undefined;
}

/**
 * Reads the manifests of all that the channel shows now. Without such a channel the newest version of each pack is wanted.
 * @throws KioskError what the tree throws
 */
export async function wantedOf(catalog: TrustedCatalog, options: WantedOptions): Promise<Wanted> {
  const channel = await catalog.channel(options.channel, options.signal);
  const offered = channel === undefined ? newest(catalog) : named(catalog, channel, options);
  const packs: PackVersionFiles[] = [];
  for (const offer of offered) {
    const pack = await readOne(catalog, offer, options);
    if (pack !== undefined) packs.push(pack);
  }
  return { packs, channel };
}

function named(catalog: TrustedCatalog, channel: Channel, options: WantedOptions): readonly CatalogPack[] {
  return shownAt(channel, options.now).flatMap(({ museum, pack, version }) => {
    const found = catalog.packs.find(
      (one) => one.museum === museum && one.id === pack && one.version === version,
    );
    if (found !== undefined) return [found];
    const missing = new KioskError(
      'pack-version-unknown',
      `The channel ${channel.name} shows ${museum}/${pack} ${version}, which the repository does not have. It is left out; what is shown of it stays.`,
    );
    options.warn(describeError(missing));
    return [];
  });
}

function newest(catalog: TrustedCatalog): readonly CatalogPack[] {
  const packs = new Map<string, CatalogPack>();
  for (const pack of catalog.packs) {
    const known = packs.get(packKey(pack));
    if (known === undefined || compareVersions(pack.version, known.version) > 0)
      packs.set(packKey(pack), pack);
  }
  return [...packs.values()];
}

/** What is shown of a pack stays where its new version was rejected, is not on the stick, or cannot be used. */
async function readOne(
  catalog: TrustedCatalog,
  offer: CatalogPack,
  { store, withRejected, partial, warn, signal }: WantedOptions,
): Promise<PackVersionFiles | undefined> {
  const shown = store.pointer.current.find(
    (one) => one.repository === catalog.id && packKey(one) === packKey(offer),
  );
  const asShown = shown === undefined ? undefined : store.version(shown);
  if (!withRejected && store.pointer.rejected.includes(offer.sha256)) return asShown;
  if (asShown?.reference.manifest === offer.sha256) return asShown;
  try {
    const { bytes } = await catalog.manifest(offer, signal);
    return readManifest(catalog.id, bytes);
  } catch (error) {
    if (!isKioskError(error)) throw error;
    const absent = error.code === 'tree-file-missing';
    if (absent && partial) return asShown;
    if (!absent && !error.code.startsWith('manifest-')) throw error;
    warn(describeError(error));
    return asShown;
  }
}
