import { beforeAll, describe, expect, it } from 'vitest';
import { isKioskError } from '#core/errors.ts';
import type { DiskPort } from '#packs/store/disk-port.ts';
import { openTrust, type Way } from '#packs/trust/client.ts';
import type { MemoryTree } from '../builders/memory-tree.ts';
import { type FakeRepository, fakeRepository, FAKE_DAY } from '../builders/repository.ts';
import { type DiskState, numberOf, PowerCutDisk } from '../support/power-cut-disk.ts';

const FOLDER = '/data/trust/one';
const million = (signed: Record<string, unknown>) => {
  signed['version'] = 1_000_000;
};

let fake: FakeRepository;
/** Trees in the order in which they were published. */
let early: MemoryTree;
let known: MemoryTree;
let next: MemoryTree;
let rotated: MemoryTree;
let stolen: MemoryTree;

beforeAll(async () => {
  fake = await fakeRepository();
  early = fake.tree.copyOf('early');
  await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
  known = fake.tree.copyOf('known');
  await fake.publishPack('lanterns', '1.1.0', { 'content.json': '{}' });
  next = fake.tree.copyOf('next');
  await fake.repository.rotate('snapshot');
  rotated = fake.tree.copyOf('rotated');
  fake.tree.files.clear();
  for (const [path, bytes] of known.files) fake.tree.files.set(path, bytes);
  await fake.forge({ timestamp: million, snapshot: million });
  stolen = fake.tree.copyOf('stolen');
});

async function outcome(files: DiskPort, tree: MemoryTree, way: Way = 'network'): Promise<string> {
  try {
    const trust = await openTrust({
      folder: FOLDER,
      root: fake.anchor,
      now: () => fake.clock.now,
      floor: FAKE_DAY,
      warn: () => undefined,
      files,
    });
    await trust.refresh(tree, way);
    return 'ok';
  } catch (error) {
    if (isKioskError(error)) return error.code;
    throw error;
  }
}

/** Everything that a power cut may leave of a refresh to `tree` by a kiosk that has seen `seen`: during it, and after it. */
async function powerCuts(seen: MemoryTree, tree: MemoryTree) {
  const during = new Map<string, DiskState>();
  const after = new Map<string, DiskState>();
  const note = (disk: PowerCutDisk, into: Map<string, DiskState>): void => {
    for (const state of disk.states())
      into.set(
        [...state]
          .map(([path, bytes]) => `${path}=${numberOf(bytes)}`)
          .toSorted()
          .join(),
        state,
      );
  };
  const old = new PowerCutDisk(() => undefined);
  old.place('/data/settings.json', Buffer.from('{}'));
  expect(await outcome(old, seen)).toBe('ok');
  let watched = false;
  const disk = new PowerCutDisk((now) => {
    if (watched) note(now, during);
  });
  for (const [path, bytes] of old.now()) disk.place(path, bytes);
  watched = true;
  expect(await outcome(disk, tree)).toBe('ok');
  watched = false;
  note(disk, after);
  return { during: [...during.values()], after: [...after.values()] };
}

/** Distinct outcomes of a refresh to `tree` from each of the disks. */
async function outcomes(states: readonly DiskState[], tree: MemoryTree): Promise<readonly string[]> {
  const seen = new Set<string>();
  for (const state of states) seen.add(await outcome(PowerCutDisk.after(state), tree));
  return [...seen].toSorted();
}

describe('a power cut at any moment of a refresh', () => {
  it('leaves a kiosk that still refuses what is older than it had seen, and takes what is new', async () => {
    const { during, after } = await powerCuts(known, next);
    expect(during.length).toBeGreaterThan(20);
    expect(await outcomes(during, early)).toEqual(['trust-rolled-back']);
    expect(await outcomes(during, next)).toEqual(['ok']);
    expect(await outcomes(after, known)).toEqual(['trust-rolled-back']);
  });

  it('of a first refresh leaves a kiosk that can begin again', async () => {
    const disk = new PowerCutDisk(() => undefined);
    disk.place('/data/settings.json', Buffer.from('{}'));
    const states: DiskState[] = [];
    const watched = new PowerCutDisk((now) => states.push(...now.states()));
    watched.place('/data/settings.json', Buffer.from('{}'));
    expect(await outcome(watched, known)).toBe('ok');
    const distinct = states.filter((_, index) => index % 7 === 0);
    expect(await outcomes(distinct, known)).toEqual(['ok']);
  });

  it('that follows new keys leaves a kiosk that has not kept what a thief had signed', async () => {
    const { during, after } = await powerCuts(stolen, rotated);
    expect(during.length).toBeGreaterThan(20);
    expect(await outcomes(during, rotated)).toEqual(['ok']);
    expect(await outcomes(after, next)).toEqual(['trust-rolled-back']);
  });
});
