/**
 * A disk that loses power, behind the ports of durable writing and of the store. After every operation it can list each
 * content that POSIX allows it to have when the power comes back: data of a file as last synced, torn, zeroed or full; names
 * as last synced with any subset of the later creations, renames and removals. A rename from one folder to another is a new
 * name in one and a removal in the other, and either may be lost without the other.
 */
import { dirname } from 'node:path';
import type { DiskFile, DiskPort } from '#packs/store/disk-port.ts';

/** What is on the disk after a power cut: name → bytes. */
export type DiskState = ReadonlyMap<string, Uint8Array>;

interface Inode {
  /** Bytes that survive for certain. */
  synced: Uint8Array;
  /** Bytes as a running program sees them. */
  current: Uint8Array;
}

type NameChange =
  | { readonly do: 'name'; readonly path: string; readonly inode: Inode }
  | { readonly do: 'rename'; readonly from: string; readonly to: string; readonly inode: Inode }
  | { readonly do: 'remove'; readonly path: string }
  | { readonly do: 'folder'; readonly path: string };

interface Names {
  readonly files: Map<string, Inode>;
  /** Folders that this disk has seen being made; all others have always been there. */
  readonly folders: Set<string>;
}

const NOTHING = new Uint8Array();

export class PowerCutDisk implements DiskPort {
  readonly #onMoment: (disk: PowerCutDisk) => void;
  #synced: Names = { files: new Map(), folders: new Set() };
  #names: Names = { files: new Map(), folders: new Set() };
  #pending: NameChange[] = [];

  /** @param onMoment called at every moment at which the power may go: after each operation, and in the middle of a write */
  constructor(onMoment: (disk: PowerCutDisk) => void) {
    this.#onMoment = onMoment;
  }

  /** The disk as it is when the power has come back. */
  static after(state: DiskState): PowerCutDisk {
    const disk = new PowerCutDisk(() => undefined);
    for (const [path, bytes] of state) disk.place(path, bytes);
    return disk;
  }

  /** Puts a file on the disk that has been there for a long time. */
  place(path: string, bytes: Uint8Array): void {
    const inode = { synced: bytes, current: bytes };
    this.#synced.files.set(path, inode);
    this.#names.files.set(path, inode);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const inode = this.#names.files.get(path) ?? this.#create(path);
    inode.current = NOTHING;
    this.#onMoment(this);
    inode.current = bytes;
    this.#onMoment(this);
  }

  async syncFile(path: string): Promise<void> {
    const inode = this.#inode(path);
    inode.synced = inode.current;
    this.#onMoment(this);
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#inode(from);
    this.#names.files.delete(from);
    this.#names.files.set(to, inode);
    if (dirname(from) === dirname(to)) this.#pending.push({ do: 'rename', from, to, inode });
    else this.#pending.push({ do: 'name', path: to, inode }, { do: 'remove', path: from });
    this.#onMoment(this);
  }

  async syncFolder(path: string): Promise<void> {
    const settled = this.#pending.filter((change) => folderOf(change) === path);
    for (const change of settled) apply(this.#synced, change);
    this.#pending = this.#pending.filter((change) => !settled.includes(change));
    this.#onMoment(this);
  }

  async remove(path: string): Promise<void> {
    if (!this.#names.files.delete(path)) return;
    this.#pending.push({ do: 'remove', path });
    this.#onMoment(this);
  }

  async makeFolder(path: string): Promise<boolean> {
    if (this.#hasFolder(path)) return false;
    this.#names.folders.add(path);
    this.#pending.push({ do: 'folder', path });
    this.#onMoment(this);
    return true;
  }

  async openToWrite(path: string): Promise<DiskFile> {
    if (!this.#hasFolder(dirname(path))) throw missing(path);
    return this.#opened(this.#names.files.get(path) ?? this.#create(path));
  }

  async openToRead(path: string): Promise<DiskFile | undefined> {
    const inode = this.#names.files.get(path);
    return inode === undefined ? undefined : this.#opened(inode);
  }

  async size(path: string): Promise<number | undefined> {
    return this.#names.files.get(path)?.current.length;
  }

  async list(folder: string): Promise<readonly string[]> {
    const below = [...this.#names.files.keys(), ...this.#names.folders].filter((path) =>
      path.startsWith(`${folder}/`),
    );
    return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  }

  async freeBytes(): Promise<number> {
    return Number.MAX_SAFE_INTEGER;
  }

  /** What a running program sees, and what is left when it ends and the power stays. */
  now(): DiskState {
    return new Map([...this.#names.files].map(([path, { current }]) => [path, current]));
  }

  /** Every content that the disk may have if the power goes now. */
  *states(): Generator<DiskState> {
    const seen = new Set<string>();
    for (let subset = 0; subset < 2 ** this.#pending.length; subset++) {
      const names = { files: new Map(this.#synced.files), folders: new Set(this.#synced.folders) };
      this.#pending.forEach((change, index) => {
        if ((subset >> index) % 2 === 1) apply(names, change);
      });
      const reachable = [...names.files].filter(([path]) => this.#survives(dirname(path), names.folders));
      const key = reachable.map(([path, inode]) => `${path}=${numberOf(inode)}`).join();
      if (seen.has(key)) continue;
      seen.add(key);
      yield* contents(reachable);
    }
  }

  #opened(inode: Inode): DiskFile {
    return {
      read: async (into, position) => {
        const piece = inode.current.subarray(position, position + into.length);
        into.set(piece);
        return piece.length;
      },
      write: async (pieces, position) => {
        const added = Buffer.concat(pieces);
        const whole = Buffer.alloc(Math.max(inode.current.length, position + added.length));
        whole.set(inode.current);
        whole.set(added.subarray(0, added.length / 2), position);
        inode.current = Uint8Array.from(whole);
        this.#onMoment(this);
        whole.set(added, position);
        inode.current = Uint8Array.from(whole);
        this.#onMoment(this);
      },
      truncate: async (size) => {
        inode.current = inode.current.slice(0, size);
        this.#onMoment(this);
      },
      sync: async () => {
        inode.synced = inode.current;
        this.#onMoment(this);
      },
      close: async () => undefined,
    };
  }

  #create(path: string): Inode {
    const inode = { synced: NOTHING, current: NOTHING };
    this.#names.files.set(path, inode);
    this.#pending.push({ do: 'name', path, inode });
    return inode;
  }

  #inode(path: string): Inode {
    const inode = this.#names.files.get(path);
    if (inode === undefined) throw missing(path);
    return inode;
  }

  #hasFolder(path: string): boolean {
    return (
      this.#names.folders.has(path) ||
      [...this.#names.files.keys()].some((file) => file.startsWith(`${path}/`)) ||
      dirname(path) === path
    );
  }

  /** Whether a folder, and all above it, is there when `folders` are: what was never made here was there before. */
  #survives(path: string, folders: ReadonlySet<string>): boolean {
    if (this.#names.folders.has(path) && !folders.has(path)) return false;
    return dirname(path) === path || this.#survives(dirname(path), folders);
  }
}

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}

function folderOf(change: NameChange): string {
  return dirname(change.do === 'rename' ? change.to : change.path);
}

function apply(names: Names, change: NameChange): void {
  if (change.do === 'remove') names.files.delete(change.path);
  if (change.do === 'name') names.files.set(change.path, change.inode);
  if (change.do === 'folder') names.folders.add(change.path);
  if (change.do === 'rename') {
    names.files.delete(change.from);
    names.files.set(change.to, change.inode);
  }
}

/** Each file by itself may hold its synced bytes, nothing, a torn half, zeros, or all that was written. */
function* contents(names: readonly (readonly [string, Inode])[]): Generator<DiskState> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [path, inode] = first;
  for (const others of contents(rest))
    for (const bytes of versionsOf(inode)) yield new Map([...others, [path, bytes]]);
}

const versions = new WeakMap<Uint8Array, readonly Uint8Array[]>();

function versionsOf({ synced, current }: Inode): readonly Uint8Array[] {
  if (synced === current) return [synced];
  let torn = versions.get(current);
  if (torn === undefined) {
    torn = [
      NOTHING,
      current.slice(0, Math.ceil(current.length / 2)),
      new Uint8Array(current.length),
      current,
    ];
    versions.set(current, torn);
  }
  return [synced, ...torn];
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** The same number for the same object, so that states can be told apart. */
export function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(thing, lastNumber);
  return lastNumber;
}
