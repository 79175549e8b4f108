/** What would change from one set of packs to another: for the command line and for the staff panel's question. */
import type { PackManifest } from '#core/pack.ts';

export interface PackChange {
  /** `<museum>/<pack>` */
  readonly pack: string;
  readonly kind: 'added' | 'replaced' | 'removed';
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Paths of files, in order. */
  readonly files: {
    readonly added: readonly string[];
    readonly replaced: readonly string[];
    readonly removed: readonly string[];
  };
}

export interface PackDiff {
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  /** Bytes of blobs that `after` names and `before` does not. */
  readonly fetchBytes: number;
  readonly packs: readonly PackChange[];
}

/** Compares two sets of packs, each with one version per pack. */
export function diffPacks(before: readonly PackManifest[], after: readonly PackManifest[]): PackDiff {
  const old = byName(before);
  const fresh = byName(after);
  const names = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  const packs = names.flatMap((name) => changeOf(name, old.get(name), fresh.get(name)) ?? []);
  const count = (kind: PackChange['kind']) => packs.filter((pack) => pack.kind === kind).length;
  return {
    added: count('added'),
    replaced: count('replaced'),
    removed: count('removed'),
    fetchBytes: missingBytes(before, after),
    packs,
  };
}

function byName(manifests: readonly PackManifest[]): ReadonlyMap<string, PackManifest> {
  return new Map(manifests.map((manifest) => [`${manifest.museum}/${manifest.id}`, manifest]));
}

function changeOf(
  pack: string,
  before: PackManifest | undefined,
  after: PackManifest | undefined,
): PackChange | undefined {
  const old = new Map(before?.files.map(({ path, sha256 }) => [path, sha256]));
  const fresh = new Map(after?.files.map(({ path, sha256 }) => [path, sha256]));
  const files = {
    added: [...fresh.keys()].filter((path) => !old.has(path)),
    replaced: [...fresh].flatMap(([path, hash]) => (old.has(path) && old.get(path) !== hash ? [path] : [])),
    removed: [...old.keys()].filter((path) => !fresh.has(path)),
  };
  const same = Object.values(files).every((paths) => paths.length === 0);
  if (before !== undefined && after !== undefined && before.version === after.version && same)
    return undefined;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'replaced';
  return { pack, kind, before: before?.version, after: after?.version, files };
}

function missingBytes(before: readonly PackManifest[], after: readonly PackManifest[]): number {
  const have = new Set(before.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const need = new Map(
    after
      .flatMap(({ files }) => files)
      .flatMap(({ sha256, size }) => (have.has(sha256) ? [] : [[sha256, size]])),
  );
  return [...need.values()].reduce((sum, size) => sum + size, 0);
}
