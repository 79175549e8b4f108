import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PackVersionFiles, readManifest } from '#packs/store/manifest.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { Activation } from './activation.ts';

let folder: string;
let store: Store;
let trials: { id: string; packs: readonly string[] }[];
let log: string[];
let changes: number;
let activation: Activation;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'activation-'));
  store = await openStore(join(folder, 'packs'));
  [trials, log, changes] = [[], [], 0];
  activation = new Activation({
    store,
    tryOut: (id, packs) => void trials.push({ id, packs: packs.map((pack) => `${pack.id} ${pack.version}`) }),
    changed: () => void (changes += 1),
    log: (_level, message) => void log.push(message),
  });
});
afterEach(async () => {
  activation.stop();
  await rm(folder, { recursive: true });
});

/** A pack without files, on the shelf. */
async function shelved(id: string, version: string): Promise<PackVersionFiles['reference']> {
  const title = { 'zh-Hans': id, en: id };
  const manifest = {
    format: 1,
    museum: 'm',
    id,
    version,
    exhibit: id,
    title,
    credits: [],
    review: [],
    files: [],
  };
  const read = readManifest('repo', Buffer.from(JSON.stringify(manifest)));
  await store.shelf.put(read.bytes, id);
  return read.reference;
}

const shown = (): readonly string[] => store.pointer.current.map(({ id, version }) => `${id} ${version}`);

describe('new packs', () => {
  it('wait until the page is idle, are tried out, and only then are shown', async () => {
    await activation.offer([await shelved('hall', '1.0.0')]);
    expect(trials).toEqual([]);
    await activation.setBusy(false);
    expect(trials.map(({ packs }) => packs)).toEqual([['hall 1.0.0']]);
    expect(shown()).toEqual([]);
    await activation.tried(trials[0]?.id ?? '', []);
    expect(shown()).toEqual(['hall 1.0.0']);
    expect(changes).toBe(1);
  });

  it('do not appear under the hand of a visitor who came during the trial', async () => {
    await activation.setBusy(false);
    await activation.offer([await shelved('hall', '1.0.0')]);
    await activation.setBusy(true);
    await activation.tried(trials[0]?.id ?? '', []);
    expect(shown()).toEqual([]);
    await activation.setBusy(false);
    expect(shown()).toEqual(['hall 1.0.0']);
    expect(trials).toHaveLength(1);
  });

  it('that fail are rejected by name; what was shown stays, and the others come', async () => {
    await activation.setBusy(false);
    const [first, river] = [await shelved('hall', '1.0.0'), await shelved('river', '1.0.0')];
    await activation.offer([first]);
    await activation.tried(trials[0]?.id ?? '', []);
    const second = await shelved('hall', '2.0.0');
    await activation.offer([second, river]);
    await activation.tried(trials[1]?.id ?? '', [{ exhibit: 'hall', message: 'fell over' }]);
    expect(trials[2]?.packs).toEqual(['river 1.0.0']);
    await activation.tried(trials[2]?.id ?? '', []);
    expect(shown().toSorted()).toEqual(['hall 1.0.0', 'river 1.0.0']);
    expect(store.pointer.rejected).toEqual([second.manifest]);
    expect(log.join('\n')).toMatch(/\[smoke-start-failed\] m\/hall 2\.0\.0 does not start \(fell over\)/);
  });

  it('that take the page down with them are rejected', async () => {
    await activation.setBusy(false);
    const bad = await shelved('hall', '1.0.0');
    await activation.offer([bad]);
    await activation.pageLost('it hung');
    expect(store.pointer.rejected).toEqual([bad.manifest]);
    expect(store.pointer.pending).toBeUndefined();
    await activation.setBusy(false);
    expect(trials).toHaveLength(1);
  });

  it('replaced by newer ones during their trial are tried again', async () => {
    await activation.setBusy(false);
    await activation.offer([await shelved('hall', '1.0.0')]);
    await activation.offer([await shelved('hall', '1.0.1')]);
    await activation.tried(trials[0]?.id ?? '', []);
    expect(shown()).toEqual([]);
    expect(trials[1]?.packs).toEqual(['hall 1.0.1']);
    await activation.tried(trials[1]?.id ?? '', []);
    expect(shown()).toEqual(['hall 1.0.1']);
  });
});
