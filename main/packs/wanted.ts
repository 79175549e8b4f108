/** From what a repository offers to what this kiosk wants of it: its channel, now and later. */
import { type Channel, isOver, showingAt, type Timed } from '#core/channel.ts';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { compareVersions } from '#core/pack.ts';
import { type PackVersionFiles, readManifest } from '#packs/store/manifest.ts';
import { packKey, type PackReference, type ScheduledReference } from '#packs/store/pointer.ts';
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
  /** What is shown now. */
  readonly packs: readonly PackVersionFiles[];
  /** What is shown at some later time, and not now. */
  readonly ahead: readonly PackVersionFiles[];
  /** All of it with its times. */
  readonly programme: readonly ScheduledReference[];
}

/** An entry of the channel, and what the repository has of it. */
interface Offer extends Timed {
  readonly pack: CatalogPack;
}

/**
 * Reads the manifests of all that the channel shows now or later. Without such a channel the newest version of each pack is wanted.
 * @throws KioskError what the tree throws
 */
export async function wantedOf(catalog: TrustedCatalog, options: WantedOptions): Promise<Wanted> {
  const channel = await catalog.channel(options.channel, options.signal);
  const offers = channel === undefined ? newest(catalog) : named(catalog, channel, options);
  const versions = new Map<string, PackVersionFiles>();
  const programme: ScheduledReference[] = [];
  for (const { pack, from, until } of offers) {
    const version = await readOne(catalog, pack, options);
    if (version === undefined) continue;
    versions.set(version.reference.manifest, version);
    programme.push({ ...version.reference, ...(from && { from }), ...(until && { until }) });
  }
  const now = new Set(showingAt(programme, options.now, packKey).map(({ manifest }) => manifest));
  const all = [...versions.values()];
  return {
    packs: all.filter(({ reference }) => now.has(reference.manifest)),
    ahead: all.filter(({ reference }) => !now.has(reference.manifest)),
    programme,
  };
}

function named(catalog: TrustedCatalog, channel: Channel, options: WantedOptions): readonly Offer[] {
  const lasting = channel.shows.filter((entry) => !isOver(entry, options.now));
  return lasting.flatMap(({ museum, pack, version, from, until }) => {
    const found = catalog.packs.find(
      (one) => one.museum === museum && one.id === pack && one.version === version,
    );
    if (found !== undefined) return [{ pack: found, from, until }];
    const missing = new KioskError(
      'pack-version-unknown',
      `The channel ${channel.name} shows ${museum}/${pack} ${version}, which the repository does not have. It is left out; what is shown of it stays.`,
    );
    options.warn(describeError(missing));
    return [];
  });
}

function newest(catalog: TrustedCatalog): readonly Offer[] {
  const packs = new Map<string, CatalogPack>();
  for (const pack of catalog.packs) {
    const known = packs.get(packKey(pack));
    if (known === undefined || compareVersions(pack.version, known.version) > 0)
      packs.set(packKey(pack), pack);
  }
  return [...packs.values()].map((pack) => ({ pack }));
}

/** What is shown of a pack stays where its new version was rejected, is not on the stick, or cannot be used. */
async function readOne(
  catalog: TrustedCatalog,
  offer: CatalogPack,
  { store, withRejected, partial, warn, signal }: WantedOptions,
): Promise<PackVersionFiles | undefined> {
  const asShown = versionIn(
    store,
    shownOf(store, catalog.id).filter((one) => packKey(one) === packKey(offer)),
  );
  if (!withRejected && store.pointer.rejected.includes(offer.sha256)) return asShown;
  const known = versionIn(
    store,
    [...store.pointer.current, ...programmeOf(store, catalog.id)].filter(
      ({ repository, manifest }) => repository === catalog.id && manifest === offer.sha256,
    ),
  );
  if (known !== undefined) return known;
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

function versionIn(store: Store, references: readonly PackReference[]): PackVersionFiles | undefined {
  return references[0] === undefined ? undefined : store.version(references[0]);
}

/** What is shown of a repository. */
export function shownOf(store: Store, repository: string): readonly PackReference[] {
  return store.pointer.current.filter((one) => one.repository === repository);
}

/** What is kept of a repository's channel. */
export function programmeOf(store: Store, repository: string): readonly ScheduledReference[] {
  return store.pointer.programmes?.find((one) => one.repository === repository)?.shows ?? [];
}
