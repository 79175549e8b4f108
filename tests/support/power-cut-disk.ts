/**
 * A disk that loses power, behind the port of durable writing. After every operation it can list each content that POSIX
 * allows it to have when the power comes back: data of a file as last synced, torn or full; names as last synced with any
 * subset of the later creations, renames and removals.
 */
import { dirname } from 'node:path';
import type { FilePort } from '#packs/file-port.ts';

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
  | { readonly do: 'remove'; readonly path: string };

const NOTHING = new Uint8Array();

export class PowerCutDisk implements FilePort {
  readonly #onMoment: (disk: PowerCutDisk) => void;
  #syncedNames = new Map<string, Inode>();
  #names = new Map<string, Inode>();
  #pending: NameChange[] = [];

  /** @param onMoment called at every moment at which the power may go: after each operation, and in the middle of a write */
  constructor(onMoment: (disk: PowerCutDisk) => void) {
    this.#onMoment = onMoment;
  }

  /** Puts a file on the disk that has been there for a long time. */
  place(path: string, bytes: Uint8Array): void {
    const inode = { synced: bytes, current: bytes };
    this.#syncedNames.set(path, inode);
    this.#names.set(path, inode);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const inode = this.#names.get(path) ?? this.#create(path);
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
    this.#names.delete(from);
    this.#names.set(to, inode);
    this.#pending.push({ do: 'rename', from, to, inode });
    this.#onMoment(this);
  }

  async syncFolder(path: string): Promise<void> {
    const settled = this.#pending.filter((change) => folderOf(change) === path);
    for (const change of settled) apply(this.#syncedNames, change);
    this.#pending = this.#pending.filter((change) => !settled.includes(change));
    this.#onMoment(this);
  }

  async remove(path: string): Promise<void> {
    this.#names.delete(path);
    this.#pending.push({ do: 'remove', path });
    this.#onMoment(this);
  }

  /** Every content that the disk may have if the power goes now. */
  *states(): Generator<DiskState> {
    for (let subset = 0; subset < 2 ** this.#pending.length; subset++) {
      const names = new Map(this.#syncedNames);
      this.#pending.forEach((change, index) => {
        if ((subset >> index) % 2 === 1) apply(names, change);
      });
      yield* contents([...names]);
    }
  }

  #create(path: string): Inode {
    const inode = { synced: NOTHING, current: NOTHING };
    this.#names.set(path, inode);
    this.#pending.push({ do: 'name', path, inode });
    return inode;
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw new Error(`ENOENT: ${path}`);
    return inode;
  }
}

function folderOf(change: NameChange): string {
  return dirname(change.do === 'rename' ? change.to : change.path);
}

function apply(names: Map<string, Inode>, change: NameChange): void {
  if (change.do === 'remove') names.delete(change.path);
  if (change.do === 'name') names.set(change.path, change.inode);
  if (change.do === 'rename') {
    names.delete(change.from);
    names.set(change.to, change.inode);
  }
}

/** Each file by itself may hold its synced bytes, nothing, a torn half, or all that was written. */
function* contents(names: readonly (readonly [string, Inode])[]): Generator<DiskState> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [path, inode] = first;
  for (const bytes of versionsOf(inode))
    for (const others of contents(rest)) yield new Map([...others, [path, bytes]]);
}

function versionsOf({ synced, current }: Inode): readonly Uint8Array[] {
  if (synced === current) return [synced];
  return [synced, NOTHING, current.slice(0, Math.ceil(current.length / 2)), current];
}
