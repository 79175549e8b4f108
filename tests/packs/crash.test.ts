import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectGarbage } from '#packs/store/garbage.ts';
import { verifyStore } from '#packs/store/check.ts';
import type { DiskFile, DiskPort } from '#packs/store/disk-port.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';
import { writePointer } from '#packs/store/pointer.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall } from '#packs/transfer/plan.ts';
import { putPack } from '../builders/pack-tree.ts';
import { type DiskState, numberOf, PowerCutDisk } from '../support/power-cut-disk.ts';

const FOLDER = '/data/packs';

let tree: string;
let before: PackVersionFiles;
let after: PackVersionFiles;
/** A disk on which the old version has been shown for a long time. */
let oldDisk: DiskState;
beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'crash-'));
  before = await putPack(tree, { 'content.json': '{"n":1}', 'same.json': '[]' });
  after = await putPack(tree, { 'content.json': '{"n":2}', 'same.json': '[]' }, { version: '2.0.0' });
  const disk = new PowerCutDisk(() => undefined);
  disk.place('/data/settings.json', Buffer.from('{}'));
  await update(await openStore(FOLDER, { files: disk }), before);
  oldDisk = disk.now();
});
afterAll(() => rmSync(tree, { recursive: true }));

async function fetchInto(store: Store, version: PackVersionFiles): Promise<void> {
  await install(store, await planInstall(store, [version]), openFolderTree(tree), { parallel: 1 });
}

async function update(store: Store, version: PackVersionFiles): Promise<void> {
  await fetchInto(store, version);
  await store.setPending([version.reference]);
  await store.activate();
}

/** What every power cut during and after something may leave; each distinct content once. */
async function powerCuts(
  act: (disk: DiskPort) => Promise<unknown>,
  from: DiskState = oldDisk,
): Promise<{ readonly during: readonly DiskState[]; readonly after: readonly DiskState[] }> {
  const during = new Map<string, DiskState>();
  const acknowledged = new Map<string, DiskState>();
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
  let watched = false;
  const disk = new PowerCutDisk((now) => {
    if (watched) note(now, during);
  });
  for (const [path, bytes] of from) disk.place(path, bytes);
  watched = true;
  await act(disk);
  watched = false;
  note(disk, acknowledged);
  return { during: [...during.values()], after: [...acknowledged.values()] };
}

/** What a kiosk that starts on a disk shows: versions, or what is wrong with them. */
async function startsWith(state: DiskState): Promise<string> {
  const problems: string[] = [];
  const disk = PowerCutDisk.after(state);
  const store = await openStore(FOLDER, { files: disk, onProblem: ({ code }) => problems.push(code) });
  const { bad } = await verifyStore(store);
  if (bad.length > 0 || problems.length > 0) return `damaged: ${problems.join()} ${bad.length} bad`;
  return store
    .shown()
    .map(({ reference }) => reference.version)
    .join();
}

async function outcomes(states: readonly DiskState[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const state of states) found.add(await startsWith(state));
  return [...found].toSorted();
}

const updating = async (disk: DiskPort): Promise<void> =>
  update(await openStore(FOLDER, { files: disk }), after);

describe('a power cut', () => {
  it('during an update leaves the old version or the new one, whole, and the new one once it was acknowledged', async () => {
    const cuts = await powerCuts(updating);
    expect(cuts.during.length).toBeGreaterThan(100);
    expect(await outcomes(cuts.during)).toEqual(['1.0.0', '2.0.0']);
    expect(await outcomes(cuts.after)).toEqual(['2.0.0']);
  });

  it('during an update does not keep the next try from succeeding', async () => {
    const { during } = await powerCuts(updating);
    for (const state of during.filter((_state, index) => index % 37 === 0)) {
      const disk = PowerCutDisk.after(state);
      const store = await openStore(FOLDER, { files: disk });
      await update(store, after);
      expect(await collectGarbage(store)).toMatchObject({ blobs: 0 });
      expect(await disk.list(`${FOLDER}/partial`)).toEqual([]);
      expect(await outcomes([disk.now()])).toEqual(['2.0.0']);
    }
  });

  it('during the very first install leaves nothing or all of it', async () => {
    const empty = new Map([['/data/settings.json', Buffer.from('{}')]]);
    const cuts = await powerCuts(
      async (disk) => update(await openStore(FOLDER, { files: disk }), before),
      empty,
    );
    expect(await outcomes(cuts.during)).toEqual(['', '1.0.0']);
    expect(await outcomes(cuts.after)).toEqual(['1.0.0']);
  });

  it('after a kill in the middle, and during the update that follows, leaves the old version or the new one', async () => {
    const cuts = await powerCuts(async (disk) => {
      await killedBeforeSettling(disk);
      await updating(disk);
    });
    expect(await outcomes(cuts.during)).toEqual(['1.0.0', '2.0.0']);
    expect(await outcomes(cuts.after)).toEqual(['2.0.0']);
  });

  it('during a rollback and the clearing up after it leaves either version, and the old one afterwards', async () => {
    const disk = PowerCutDisk.after(oldDisk);
    await updating(disk);
    const cuts = await powerCuts(async (files) => {
      const store = await openStore(FOLDER, { files });
      await store.rollBack();
      await collectGarbage(store);
    }, disk.now());
    expect(await outcomes(cuts.during)).toEqual(['1.0.0', '2.0.0']);
    expect(await outcomes(cuts.after)).toEqual(['1.0.0']);
  });
});

/** An update whose process is killed once all blobs have their names, and none of the folders is synced. */
async function killedBeforeSettling(disk: DiskPort): Promise<void> {
  let alive = true;
  const killed = async (): Promise<never> => Promise.reject(new Error('killed'));
  const store = await openStore(FOLDER, {
    files: { ...bound(disk), syncFolder: (path) => (alive ? disk.syncFolder(path) : killed()) },
  });
  alive = false;
  await expect(fetchInto(store, after)).rejects.toThrow('killed');
}

/** All operations of a disk, to be replaced one by one. */
function bound(disk: DiskPort): DiskPort {
  return {
    write: (path, bytes) => disk.write(path, bytes),
    syncFile: (path) => disk.syncFile(path),
    rename: (from, to) => disk.rename(from, to),
    syncFolder: (path) => disk.syncFolder(path),
    remove: (path) => disk.remove(path),
    makeFolder: (path) => disk.makeFolder(path),
    openToWrite: (path) => disk.openToWrite(path),
    openToRead: (path) => disk.openToRead(path),
    size: (path) => disk.size(path),
    list: (folder) => disk.list(folder),
    freeBytes: (folder) => disk.freeBytes(folder),
  };
}

describe('the search for what a power cut may leave finds it when', () => {
  const damage = (found: readonly string[]) => found.filter((outcome) => outcome.startsWith('damaged'));

  it('the bytes of blobs are not synced', async () => {
    const cuts = await powerCuts((disk) =>
      updating({
        ...bound(disk),
        openToWrite: async (path): Promise<DiskFile> => ({
          ...(await disk.openToWrite(path)),
          sync: () => Promise.resolve(),
        }),
      }),
    );
    expect(damage(await outcomes(cuts.after))).not.toEqual([]);
  });

  it('the folders of blobs are not synced', async () => {
    const cuts = await powerCuts((disk) =>
      updating({
        ...bound(disk),
        syncFolder: (path) => (path.includes('/blobs') ? Promise.resolve() : disk.syncFolder(path)),
      }),
    );
    expect(damage(await outcomes(cuts.after))).not.toEqual([]);
  });

  it('the pointer is flipped before the blobs are there', async () => {
    const cuts = await powerCuts(async (disk) => {
      const store = await openStore(FOLDER, { files: disk });
      const { pointer } = store;
      await writePointer(
        FOLDER,
        { ...pointer, generation: 9, current: [after.reference], previous: pointer.current },
        disk,
      );
      await fetchInto(store, after);
    });
    expect(damage(await outcomes(cuts.during))).not.toEqual([]);
  });

  it('the folder of the pointer is not synced', async () => {
    const cuts = await powerCuts((disk) =>
      updating({
        ...bound(disk),
        syncFolder: (path) => (path === FOLDER ? Promise.resolve() : disk.syncFolder(path)),
      }),
    );
    expect(await outcomes(cuts.after)).toContain('1.0.0');
  });

  it('the pointer is written in place', async () => {
    const cuts = await powerCuts(async (disk) => {
      const files: DiskPort = {
        ...bound(disk),
        write: (path, bytes) => disk.write(path.replace(/\.\d+-\d+\.tmp$/, ''), bytes),
        syncFile: (path) => disk.syncFile(path.replace(/\.\d+-\d+\.tmp$/, '')),
        rename: (from, to) => (from.endsWith('.tmp') ? Promise.resolve() : disk.rename(from, to)),
      };
      await updating(files);
    });
    expect(damage(await outcomes(cuts.during))).not.toEqual([]);
  });
});

/** Updates on a disk that takes so many writes. */
async function updateWithRoom(room: number) {
  const disk = PowerCutDisk.after(oldDisk);
  const store = await openStore(FOLDER, { files: full(disk, room) });
  const failure: unknown = await update(store, after).then(
    () => undefined,
    (error: unknown) => error,
  );
  const shown = store
    .shown()
    .map(({ reference }) => reference.version)
    .join();
  const atNextStart = await startsWith(disk.now());
  const litter = await disk.list(`${FOLDER}/partial`);
  await update(await openStore(FOLDER, { files: disk }), after);
  return { failure, shown, atNextStart, litter, withRoom: await startsWith(disk.now()) };
}

describe('a disk that is full', () => {
  it('at any write leaves what is shown, says so, and the update comes when there is room', async () => {
    const tries = [await updateWithRoom(0)];
    while (tries.at(-1)?.failure !== undefined) tries.push(await updateWithRoom(tries.length));
    expect(tries.length).toBeGreaterThan(5);
    for (const { failure, shown, atNextStart, litter, withRoom } of tries.slice(0, -1)) {
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect([shown, atNextStart, withRoom]).toEqual(['1.0.0', '1.0.0', '2.0.0']);
      expect(litter).toEqual([]);
    }
    expect(tries.at(-1)).toMatchObject({ shown: '2.0.0', atNextStart: '2.0.0', litter: [] });
  });
});

/** A disk that takes `room` writes and is full from then on. */
function full(disk: DiskPort, room: number): DiskPort {
  let left = room;
  const whenRoom = async <T>(action: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    return action();
  };
  return {
    ...bound(disk),
    write: (path, bytes) => whenRoom(() => disk.write(path, bytes)),
    makeFolder: (path) =>
      path.includes('/blobs/') ? whenRoom(() => disk.makeFolder(path)) : disk.makeFolder(path),
    openToWrite: async (path) => {
      const file = await whenRoom(() => disk.openToWrite(path));
      return {
        ...file,
        write: (pieces, position) => whenRoom(() => file.write(pieces, position)),
        sync: () => whenRoom(() => file.sync()),
      };
    },
  };
}
