/** The packs that came with the software: verified as any others, and taken into the store when they are new. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '#core/errors.ts';
import { z } from '#core/schema.ts';
import { durableWrite } from '#packs/durable-write.ts';
import type { Store } from '#packs/store/store.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall, withOthers } from '#packs/transfer/plan.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { TIMESTAMP_PATH } from '#packs/trust/format.ts';
import { boxRoot } from './anchors.ts';
import { wantedOf } from './wanted.ts';

/** What was taken in last; kept so that a start without news reads two small files. */
const Taken = z.strictObject({ stamp: z.string(), repository: z.string(), sample: z.boolean() });
export type Box = Readonly<z.infer<typeof Taken>>;

export interface BoxOptions {
  /** Folder of the tree that came with the software. */
  readonly box: string;
  readonly store: Store;
  /** Folder of the state of trust. */
  readonly trust: string;
  readonly channel: string;
  readonly now: () => number;
  /** Date of the build, milliseconds since 1970. */
  readonly floor: number;
  readonly warn: (message: string) => void;
}

/**
 * Takes the box in if it is not the one that was taken in last, or if something of it has been lost since. What cannot be
 * used is told to the log; the kiosk then shows what it has.
 * @returns whose packs these are; undefined when there is no usable box
 */
export async function takeInBox(options: BoxOptions): Promise<Box | undefined> {
  try {
    const stamp = await stampOf(options.box);
    const taken = await lastTaken(options.store);
    if (stamp === undefined) {
      options.warn(`No content packs came with this kiosk (${options.box}).`);
      return taken;
    }
    if (taken?.stamp === stamp && isWhole(options.store, taken.repository)) return taken;
    return await takeIn(options, stamp);
  } catch (error) {
    options.warn(`The packs that came with this kiosk are not taken in: ${describeError(error)}`);
    return lastTaken(options.store);
  }
}

async function takeIn(options: BoxOptions, stamp: string): Promise<Box | undefined> {
  const { box, store, now, floor, warn, channel } = options;
  const root = await boxRoot(box);
  if (root === undefined) return undefined;
  const folder = join(options.trust, 'box');
  // A box is believed as the software is that it came with, also when an older software is put back.
  await rm(folder, { recursive: true, force: true });
  // Loaded only when there is something new: it takes longer than all the rest of a start.
  const { openTrust } = await import('#packs/trust/client.ts');
  const trust = await openTrust({
    folder,
    root,
    now,
    floor,
    warn: (problem) => warn(describeError(problem)),
  });
  const reader = openFolderTree(box);
  const catalog = await trust.refresh(reader, 'stick');
  const { packs, ahead, programme } = await wantedOf(catalog, {
    store,
    channel,
    now: trust.time(),
    withRejected: true,
    partial: false,
    warn,
  });
  await install(store, await planInstall(store, [...packs, ...ahead]), reader);
  const references = packs.map(({ reference }) => reference);
  await store.setPending(withOthers(store.pointer.current, trust.id, references));
  await store.activate();
  await store.setProgramme(trust.id, programme);
  const taken: Box = { stamp, repository: trust.id, sample: trust.sample };
  await durableWrite(join(store.folder, 'box.json'), `${JSON.stringify(taken)}\n`);
  return taken;
}

function isWhole(store: Store, repository: string): boolean {
  const packs = store.pointer.current.filter((one) => one.repository === repository);
  return packs.every((reference) => store.missing(reference).length === 0);
}

async function stampOf(box: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(box, TIMESTAMP_PATH.stick));
    return createHash('sha256').update(bytes).digest('hex');
  } catch {
    // A kiosk may be built without a sample; the caller says so.
    return undefined;
  }
}

async function lastTaken(store: Store): Promise<Box | undefined> {
  try {
    return Taken.parse(JSON.parse(await readFile(join(store.folder, 'box.json'), 'utf8')));
  } catch {
    // Never taken in, or torn by a power cut: taken in again, which changes nothing that is there.
    return undefined;
  }
}
