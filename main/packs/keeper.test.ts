import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '#packs/store/manifest.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { Keeper } from './keeper.ts';

let folder: string;
let store: Store;
let keeper: Keeper;
let repairs: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeper-'));
  store = await openStore(join(folder, 'packs'));
  repairs = 0;
  keeper = new Keeper({
    store,
    now: () => 1_000,
    log: () => undefined,
    repair: () => void (repairs += 1),
  });
  const title = { 'zh-Hans': '展', en: 'Hall' };
  const head = { format: 1, museum: 'm', id: 'hall', version: '1.0.0', exhibit: 'hall', title };
  const read = readManifest(
    'repo',
    Buffer.from(JSON.stringify({ ...head, credits: [], review: [], files: [] })),
  );
  await store.shelf.put(read.bytes, 'manifest');
  await store.setPending([read.reference]);
  await store.activate();
});
afterEach(async () => {
  keeper.stop();
  await rm(folder, { recursive: true });
});

describe('a full look at the store', () => {
  it('finds all right, and says when', async () => {
    expect(await keeper.verify(() => undefined)).toEqual({ problem: undefined });
    expect(keeper.verified).toEqual({ at: 1_000, bad: 0 });
    expect(repairs).toBe(0);
  });

  it('names what has rotted, asks for it once, and is content when it has come back', async () => {
    const [reference] = store.pointer.current;
    const file = store.shelf.location(reference?.manifest ?? '');
    const whole = await readFile(file);
    await writeFile(file, Buffer.from(whole).fill(0, 0, 4));
    const { problem } = await keeper.verify(() => undefined);
    expect(problem).toContain('m/hall 1.0.0');
    expect(keeper.verified).toEqual({ at: 1_000, bad: 1 });
    expect(repairs).toBe(1);
    await keeper.lookAgain();
    expect(keeper.verified?.bad).toBe(1);
    await store.shelf.put(whole, 'manifest');
    await keeper.lookAgain();
    expect(keeper.verified).toEqual({ at: 1_000, bad: 0 });
    expect(repairs).toBe(1);
  });

  it('makes room only of what nobody names', async () => {
    await store.shelf.put(Buffer.from('nobody names this'), 'stray');
    const before = store.shelf.all().length;
    await keeper.makeRoom();
    expect(store.shelf.all()).toHaveLength(before - 1);
    expect((await keeper.verify(() => undefined)).problem).toBeUndefined();
  });
});
