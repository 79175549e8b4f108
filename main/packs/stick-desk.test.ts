import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoriesOn } from '#packs/sticks/repositories.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { openTrust } from '#packs/trust/client.ts';
import { FAKE_DAY, type FakeRepository, fakeRepository, saveTree } from '#tests/builders/repository.ts';
import { Activation } from './activation.ts';
import { Source } from './source.ts';
import { StickDesk } from './stick-desk.ts';

let folder: string;
let stick: string;
let store: Store;
let desk: StickDesk;
let activation: Activation;
let sources: Source[];
let warnings: string[];
/** The page's answers, under way. */
let trials: Promise<void>[];
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stick-desk-'));
  stick = join(folder, 'stick');
  store = await openStore(join(folder, 'packs'));
  [sources, warnings, trials] = [[], [], []];
  activation = new Activation({
    store,
    tryOut: (trial) => void trials.push(activation.tried(trial, [])),
    changed: () => undefined,
    log: () => undefined,
  });
  desk = new StickDesk({
    sources: () => sources,
    store,
    activation,
    hall: '三楼',
    now: () => FAKE_DAY,
    warn: (message) => void warnings.push(message),
  });
  await activation.setBusy(false);
});
afterEach(async () => {
  activation.stop();
  await rm(folder, { recursive: true });
});

/** Copies a repository onto the stick. */
async function plug(repository: FakeRepository, name: string): Promise<void> {
  await repository.repository.writeStickTimestamp();
  await saveTree(repository.tree, join(stick, 'tianfu', name));
  await desk.look([{ root: stick, repositories: await repositoriesOn(stick) }]);
}

/** Imports as staff do, until the page has tried it out. */
async function taken(id: string | undefined) {
  const result = await desk.take(id ?? '', () => undefined, signal);
  await Promise.all(trials);
  return result;
}

async function believe(repository: FakeRepository, name: string): Promise<void> {
  const state = join(folder, name);
  await mkdir(state);
  const trust = await openTrust({
    folder: state,
    root: repository.anchor,
    now: () => FAKE_DAY,
    floor: 0,
    warn: () => undefined,
  });
  sources.push(
    new Source({
      trust,
      address: undefined,
      channel: 'main',
      store,
      activation,
      bytesPerSecond: undefined,
      now: () => FAKE_DAY,
      warn: () => undefined,
      restored: () => undefined,
      inTurn: (action) => action(),
    }),
  );
}

const shown = (): readonly string[] =>
  store.pointer.current.map(({ museum, id, version }) => `${museum}/${id} ${version}`).toSorted();

describe('a stick', () => {
  it('says what it would change, is taken in, and carries a receipt home', async () => {
    const museum = await fakeRepository();
    await believe(museum, 'one');
    await museum.publishPack('hall', '1.0.0', { 'content.json': '{"a":1}' });
    await plug(museum, 'hall');
    const [line] = desk.lines();
    expect(line).toMatchObject({
      name: { en: 'Test repository' },
      museums: [{ en: 'sichuan' }],
      plan: { added: 1, replaced: 0, removed: 0, later: 0, bytes: 7 },
      problem: undefined,
    });
    const { receipt } = await taken(line?.id);
    expect(shown()).toEqual(['sichuan/hall 1.0.0']);
    expect(receipt).toBe(true);
    const [name = ''] = await readdir(join(stick, 'tianfu/receipts'));
    const written = JSON.parse(await readFile(join(stick, 'tianfu/receipts', name), 'utf8')) as object;
    expect(written).toMatchObject({
      hall: '三楼',
      packs: [{ museum: 'sichuan', id: 'hall', version: '1.0.0' }],
      files: 1,
      bytes: 7,
    });
    await museum.publishPack('hall', '1.1.0', { 'content.json': '{"a":2}' });
    await plug(museum, 'hall');
    expect(desk.lines()[0]?.plan).toMatchObject({ added: 0, replaced: 1 });
  });

  it('shows several repositories by name, and takes in one without touching what the other shows', async () => {
    const [one, two] = [await fakeRepository(), await fakeRepository({ museums: ['chengdu'] })];
    await believe(one, 'one');
    await believe(two, 'two');
    await one.publishPack('hall', '1.0.0', { 'content.json': '[1]' });
    await two.publishPack('river', '2.0.0', { 'content.json': '[2]' }, 'chengdu');
    await plug(one, 'one');
    await plug(two, 'two');
    expect(desk.lines().map(({ museums }) => museums.map(({ en }) => en))).toEqual([
      ['sichuan'],
      ['chengdu'],
    ]);
    await taken(desk.lines()[0]?.id);
    await plug(two, 'two');
    await taken(desk.lines()[1]?.id);
    expect(shown()).toEqual(['chengdu/river 2.0.0', 'sichuan/hall 1.0.0']);
  });

  it('of somebody whom this kiosk was never told to believe is refused by name', async () => {
    const stranger = await fakeRepository();
    await stranger.publishPack('hall', '1.0.0', { 'content.json': '[1]' });
    await plug(stranger, 'stranger');
    expect(desk.lines()[0]).toMatchObject({ name: { en: 'stranger' }, plan: undefined });
    expect(desk.lines()[0]?.problem).toContain('[stick-foreign]');
    await expect(desk.take(desk.lines()[0]?.id ?? '', () => undefined, signal)).rejects.toMatchObject({
      code: 'stick-gone',
    });
  });

  it('that claims to be a believed repository and is signed by a thief is refused', async () => {
    const museum = await fakeRepository();
    await believe(museum, 'one');
    await museum.publishPack('hall', '1.0.0', { 'content.json': '[1]' });
    await museum.repository.writeStickTimestamp();
    museum.tamper(museum.newest('sichuan'), (json) => Object.assign(json, { signatures: [] }));
    await saveTree(museum.tree, join(stick, 'tianfu/hall'));
    await desk.look([{ root: stick, repositories: await repositoriesOn(stick) }]);
    expect(desk.lines()[0]?.problem).toMatch(/\[trust-/);
    expect(shown()).toEqual([]);
  });

  it('that is pulled out half-way changes nothing, and goes on when it is back', async () => {
    const museum = await fakeRepository();
    await believe(museum, 'one');
    await museum.publishPack('hall', '1.0.0', {
      'content.json': '[1]',
      'film.webm': Buffer.alloc(500_000, 7),
    });
    await plug(museum, 'hall');
    const id = desk.lines()[0]?.id ?? '';
    await rename(stick, `${stick}-pulled`);
    await expect(desk.take(id, () => undefined, signal)).rejects.toMatchObject({ name: 'KioskError' });
    expect(shown()).toEqual([]);
    await desk.look([]);
    expect(desk.lines()).toEqual([]);
    await expect(desk.take(id, () => undefined, signal)).rejects.toMatchObject({ code: 'stick-gone' });
    await rename(`${stick}-pulled`, stick);
    await desk.look([{ root: stick, repositories: await repositoriesOn(stick) }]);
    await taken(desk.lines()[0]?.id);
    expect(shown()).toEqual(['sichuan/hall 1.0.0']);
  });

  it('with a part of a repository leaves the other packs as they are', async () => {
    const museum = await fakeRepository();
    await believe(museum, 'one');
    await museum.publishPack('hall', '1.0.0', { 'content.json': '[1]' });
    const river = await museum.publishPack('river', '1.0.0', { 'content.json': '[2]' });
    await plug(museum, 'hall');
    await taken(desk.lines()[0]?.id);
    await museum.publishPack('hall', '1.1.0', { 'content.json': '[3]' });
    await museum.publishPack('river', '1.1.0', { 'content.json': '[4]' });
    for (const path of museum.tree.files.keys())
      if (path.includes('/river/') && path.endsWith('.1.1.0.json')) await museum.tree.remove(path);
    await plug(museum, 'hall');
    expect(desk.lines()[0]?.plan).toMatchObject({ added: 0, replaced: 1, removed: 0 });
    await taken(desk.lines()[0]?.id);
    expect(river.version).toBe('1.0.0');
    expect(shown()).toEqual(['sichuan/hall 1.1.0', 'sichuan/river 1.0.0']);
  });
});
