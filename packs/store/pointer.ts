/** The pointer: which manifests are shown now, which were before, which wait. The one thing of the store that is flipped. */
import { PackId, PackVersion, Sha256 } from '#core/pack.ts';
import { z } from '#core/schema.ts';
import { durableWrite } from '../durable-write.ts';
import type { DiskPort } from './disk-port.ts';
import { pointerCopy, pointerFile } from './layout.ts';
import { readWhole } from './read-whole.ts';

const POINTER_MAX_BYTES = 1_000_000;
const MOST_PACKS = 1_000;
const MOST_REJECTED = 200;
const MOST_SCHEDULED = 500;
const MOST_REPOSITORIES = 50;

/** One version of one pack, and where it came from. */
export const PackReference = z.strictObject({
  /** Which repository signed it; names its folder of trust. */
  repository: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/),
  museum: PackId,
  id: PackId,
  version: PackVersion,
  /** The exhibit that shows it. */
  exhibit: PackId,
  /** sha256 of the manifest, which is a blob as any other. */
  manifest: Sha256,
  /** Bytes of the manifest. */
  size: z.int().min(1),
});
export type PackReference = Readonly<z.infer<typeof PackReference>>;

/** A version that a channel shows for a time (core/channel.ts). */
export const ScheduledReference = PackReference.extend({
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});
export type ScheduledReference = Readonly<z.infer<typeof ScheduledReference>>;

/** What one repository's channel shows and will show, as far as it is in the store: followed also when nobody can be asked. */
const Programme = z.strictObject({
  repository: PackReference.shape.repository,
  shows: z.array(ScheduledReference).max(MOST_SCHEDULED),
});

/** A list shows a pack once at most: two museums' packs may share an id, one museum's may not. */
const References = z
  .array(PackReference)
  .max(MOST_PACKS)
  .refine((list) => new Set(list.map(packKey)).size === list.length, 'a pack is in it twice');

export const Pointer = z.strictObject({
  format: z.literal(1),
  /** Goes up by one with every change; of two copies the higher one counts. */
  generation: z.int().min(0),
  current: References,
  previous: References.optional(),
  pending: References.optional(),
  /** Manifests that a rollback took off the screen: they do not come back by themselves. */
  rejected: z.array(Sha256).max(MOST_REJECTED),
  programmes: z.array(Programme).max(MOST_REPOSITORIES).optional(),
});
export type Pointer = Readonly<z.infer<typeof Pointer>>;

export const EMPTY_POINTER: Pointer = { format: 1, generation: 0, current: [], rejected: [] };

/** Museum and pack, the same for all versions. */
export function packKey({ museum, id }: Pick<PackReference, 'museum' | 'id'>): string {
  return `${museum}/${id}`;
}

/** Keeps the newest rejected manifests, so that the pointer stays small. */
export function rejecting(pointer: Pointer, manifests: readonly string[]): readonly string[] {
  return [...new Set([...pointer.rejected, ...manifests])].slice(-MOST_REJECTED);
}

/** What a folder has: the pointer to go by, and which of its files must be written anew. */
export interface FoundPointer {
  readonly pointer: Pointer;
  /** Neither file is there: a new store. */
  readonly isNew: boolean;
  /** Files that are there and cannot be read. */
  readonly damaged: readonly string[];
  /** Whether both files hold this pointer. */
  readonly settled: boolean;
}

/** Reads both copies; the valid one with the higher generation counts. */
export async function findPointer(folder: string, files: DiskPort): Promise<FoundPointer> {
  const paths = [pointerFile(folder), pointerCopy(folder)];
  const damaged: string[] = [];
  const found: Pointer[] = [];
  let there = 0;
  for (const path of paths) {
    const bytes = await readWhole(files, path, POINTER_MAX_BYTES);
    if (bytes === undefined) continue;
    there += 1;
    const pointer = bytes === 'too-large' ? undefined : parse(bytes);
    if (pointer === undefined) damaged.push(path);
    else found.push(pointer);
  }
  const pointer = found.toSorted((one, other) => other.generation - one.generation)[0] ?? EMPTY_POINTER;
  const settled = found.length === 2 && found.every(({ generation }) => generation === pointer.generation);
  return { pointer, isNew: there === 0, damaged, settled };
}

/** Flips: once this resolves the new pointer is what every later start finds. */
export async function writePointer(folder: string, pointer: Pointer, files: DiskPort): Promise<void> {
  await durableWrite(pointerFile(folder), textOf(pointer), files);
}

/** Writes the second copy. Its failure changes nothing of what is shown. */
export async function writePointerCopy(folder: string, pointer: Pointer, files: DiskPort): Promise<void> {
  await durableWrite(pointerCopy(folder), textOf(pointer), files);
}

function textOf(pointer: Pointer): string {
  return `${JSON.stringify(pointer, undefined, 1)}\n`;
}

function parse(bytes: Uint8Array): Pointer | undefined {
  try {
    return Pointer.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}
