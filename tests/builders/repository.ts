/** A fake signed repository with throwaway keys, and ways to do to it what thieves, mirrors and accidents do. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChannelEntry } from '#core/channel.ts';
import { blobPath, type PackFile, type PackManifest } from '#core/pack.ts';
import { initRepository, type Lifetimes, type Repository } from '#packs/trust/author.ts';
import { DAY_MS, metadataPath, TIMESTAMP_PATH, type Way } from '#packs/trust/format.ts';
import { type KeyRing, memoryKeys, type SigningKey } from '#packs/trust/keys.ts';
import {
  metaEntry,
  type MetaEntry,
  type RoleKeys,
  signedBytes,
  type SignedJson,
} from '#packs/trust/signed.ts';
import { MemoryTree } from './memory-tree.ts';

/** The day on which the fakes are made: 1 September 2026. */
export const FAKE_DAY = Date.UTC(2026, 8, 1);

export interface FakeOptions {
  readonly museums?: readonly string[];
  readonly sample?: boolean;
  readonly root?: { readonly keys: number; readonly threshold: number };
  readonly lifetimes?: Partial<Lifetimes>;
  /** Milliseconds since 1970; moved by the tests. */
  readonly clock?: { now: number };
}

/** Files of a pack by path; a text or bytes. */
export type FakeFiles = Readonly<Record<string, string | Uint8Array>>;

/** The signed part of a metadata file, to be changed in place. */
export type Change = (signed: Record<string, unknown>) => void;

export interface FakeRepository {
  readonly tree: MemoryTree;
  readonly keys: KeyRing;
  readonly repository: Repository;
  /** `1.root.json`: what kiosks are given. */
  readonly anchor: Uint8Array;
  readonly clock: { now: number };
  /** Puts the files into the tree as blobs and signs a manifest that names them. */
  publishPack(id: string, version: string, files: FakeFiles, museum?: string): Promise<PackManifest>;
  publishChannel(name: string, shows: readonly ChannelEntry[]): Promise<void>;
  /** Changes metadata and signs it with the stolen keys of its role, and whatever lists it: role → change. */
  forge(changes: Readonly<Record<string, Change>>, way?: Way): Promise<void>;
  /** Changes a JSON file of the tree and leaves its signature as it was. */
  tamper(path: string, change: (json: Record<string, unknown>) => void): void;
  /** Path of the newest metadata of a role. */
  newest(role: string): string;
}

/** Makes a repository in memory with the museums asked for ("sichuan" when none is). */
export async function fakeRepository(options: FakeOptions = {}): Promise<FakeRepository> {
  const clock = options.clock ?? { now: FAKE_DAY };
  const tree = new MemoryTree('the repository');
  const keys = memoryKeys();
  const repository = await initRepository({
    tree,
    keys,
    now: () => clock.now,
    name: { 'zh-Hans': '测试库', en: 'Test repository' },
    museums: (options.museums ?? ['sichuan']).map((id) => ({ id, title: { 'zh-Hans': id, en: id } })),
    sample: options.sample ?? true,
    root: options.root,
    lifetimes: options.lifetimes,
  });
  return new Fake(tree, keys, repository, clock);
}

/** Writes a tree into a folder of this machine. */
export async function saveTree(tree: MemoryTree, folder: string): Promise<void> {
  for (const [path, bytes] of tree.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

export function days(count: number): number {
  return count * DAY_MS;
}

class Fake implements FakeRepository {
  readonly tree: MemoryTree;
  readonly keys: KeyRing;
  readonly repository: Repository;
  readonly anchor: Uint8Array;
  readonly clock: { now: number };

  constructor(tree: MemoryTree, keys: KeyRing, repository: Repository, clock: { now: number }) {
    this.tree = tree;
    this.keys = keys;
    this.repository = repository;
    this.anchor = repository.root;
    this.clock = clock;
  }

  async publishPack(
    id: string,
    version: string,
    files: FakeFiles,
    museum = 'sichuan',
  ): Promise<PackManifest> {
    const manifest: PackManifest = {
      format: 1,
      museum,
      id,
      version,
      exhibit: 'tribute-hall',
      title: { 'zh-Hans': id, en: id },
      credits: [],
      review: [],
      files: Object.entries(files).map(([path, content]) => this.#addFile(path, content)),
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await this.repository.addTargets([
      { path: `${museum}/${id}/${version}.json`, bytes, custom: { version } },
    ]);
    return manifest;
  }

  async publishChannel(name: string, shows: readonly ChannelEntry[]): Promise<void> {
    const channel = { format: 1, name, title: { 'zh-Hans': name, en: name }, shows };
    const bytes = Buffer.from(JSON.stringify(channel));
    await this.repository.addTargets([{ path: `channels/${name}.json`, bytes }]);
  }

  async forge(changes: Readonly<Record<string, Change>>, way: Way = 'network'): Promise<void> {
    const timestamp = this.#signed(TIMESTAMP_PATH[way]);
    const snapshot = this.#signed(this.newest('snapshot'));
    const meta = snapshot['meta'] as Record<string, MetaEntry>;
    for (const [role, change] of Object.entries(changes)) {
      if (role === 'snapshot' || role === 'timestamp') continue;
      const signed = this.#signed(this.newest(role));
      change(signed);
      meta[`${role}.json`] = await this.#sign(role, signed);
    }
    changes['snapshot']?.(snapshot);
    timestamp['meta'] = { 'snapshot.json': await this.#sign('snapshot', snapshot) };
    changes['timestamp']?.(timestamp);
    const bytes = signedBytes(timestamp as unknown as SignedJson, await this.#keysOf('timestamp'));
    this.tree.files.set(TIMESTAMP_PATH[way], bytes);
  }

  tamper(path: string, change: (json: Record<string, unknown>) => void): void {
    const json = this.#json(path);
    change(json);
    this.tree.files.set(path, Buffer.from(JSON.stringify(json)));
  }

  newest(role: string): string {
    if (role === 'timestamp') return TIMESTAMP_PATH.network;
    if (role === 'stick') return TIMESTAMP_PATH.stick;
    const pattern = new RegExp(`^metadata/(\\d+)\\.${role}\\.json$`);
    const versions = [...this.tree.files.keys()].map((path) => Number(pattern.exec(path)?.[1] ?? 0));
    return metadataPath(role, Math.max(...versions));
  }

  async #sign(role: string, signed: Record<string, unknown>): Promise<MetaEntry> {
    const bytes = signedBytes(signed as unknown as SignedJson, await this.#keysOf(role));
    const version = Number(signed['version']);
    this.tree.files.set(metadataPath(role, version), bytes);
    return metaEntry(version, bytes);
  }

  async #keysOf(role: string): Promise<readonly SigningKey[]> {
    const root = this.#signed(this.newest('root'))['roles'] as Record<string, RoleKeys>;
    const targets = this.#signed(this.newest('targets'))['delegations'] as {
      readonly roles: readonly (RoleKeys & { readonly name: string })[];
    };
    const keys = root[role] ?? targets.roles.find(({ name }) => name === role);
    return Promise.all((keys?.keyids ?? []).map((id) => this.keys.load(id)));
  }

  #signed(path: string): Record<string, unknown> {
    return this.#json(path)['signed'] as Record<string, unknown>;
  }

  #json(path: string): Record<string, unknown> {
    return JSON.parse(Buffer.from(this.tree.files.get(path) ?? []).toString()) as Record<string, unknown>;
  }

  #addFile(path: string, content: string | Uint8Array): PackFile {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.tree.files.set(blobPath(sha256), bytes);
    return { path, size: bytes.length, sha256, type: typeOf(path) };
  }
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : path.endsWith('.webp') ? 'image/webp' : 'video/mp4';
}
