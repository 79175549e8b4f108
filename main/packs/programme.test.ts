import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoriesOn } from '#packs/sticks/repositories.ts';
import { storeDisk } from '#packs/store/disk-port.ts';
import { collectGarbage } from '#packs/store/garbage.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { openTrust, type Trust } from '#packs/trust/client.ts';
import { FAKE_DAY, type FakeRepository, fakeRepository, saveTree } from '#tests/builders/repository.ts';
import { Activation } from './activation.ts';
import { ProgrammeFollower } from './programme.ts';
import { Source } from './source.ts';
import { StickDesk } from './stick-desk.ts';

const HOUR_MS = 3_600_000;
const signal = new AbortController().signal;
const at = (hours: number): string => new Date(FAKE_DAY + hours * HOUR_MS).toISOString();

let folder: string;
let museum: FakeRepository;
let trust: Trust;
let store: Store;
let activation: Activation;
let follower: ProgrammeFollower;
/** The machine's clock, milliseconds since 1970. */
let now: number;
let free: number;
let warnings: string[];
/** The page's answers, under way. */
let trials: Promise<void>[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programme-'));
  [now, free, warnings, trials] = [FAKE_DAY, Number.MAX_SAFE_INTEGER, [], []];
  museum = await fakeRepository();
  await mkdir(join(folder, 'trust'));
  trust = await openTrust({
    folder: join(folder, 'trust'),
    root: museum.anchor,
    now: () => now,
    floor: 0,
    warn: () => undefined,
  });
  await switchOn();
});
afterEach(async () => {
  switchOff();
  await rm(folder, { recursive: true });
});

/** The kiosk's start: all it knows is what lies on its disk. */
async function switchOn(): Promise<void> {
  const files = Object.create(storeDisk, { freeBytes: { value: async () => free } }) as typeof storeDisk;
  store = await openStore(join(folder, 'packs'), { files });
  activation = new Activation({
    store,
    tryOut: (trial) => void trials.push(activation.tried(trial, [])),
    changed: () => undefined,
    log: () => undefined,
  });
  await activation.setBusy(false);
  follower = new ProgrammeFollower({
    store,
    activation,
    repositories: () => new Map([[trust.id, () => trust.time()]]),
    warn: (message) => void warnings.push(message),
  });
}

function switchOff(): void {
  follower.stop();
  activation.stop();
}

/** Brings what is published on a stick, which is taken away again. */
async function bring(): Promise<void> {
  const stick = await mkdtemp(join(folder, 'stick-'));
  await museum.repository.writeStickTimestamp();
  await saveTree(museum.tree, join(stick, 'tianfu/museum'));
  const warn = (message: string): void => void warnings.push(message);
  const source = new Source({
    trust,
    address: undefined,
    channel: 'main',
    store,
    activation,
    bytesPerSecond: undefined,
    now: () => now,
    warn,
    restored: () => undefined,
    inTurn: (action) => action(),
  });
  const desk = new StickDesk({
    sources: () => [source],
    store,
    activation,
    hall: '三楼',
    now: () => now,
    warn,
  });
  await desk.look([{ root: stick, repositories: await repositoriesOn(stick) }]);
  await desk.take(desk.lines()[0]?.id ?? '', () => undefined, signal);
  await Promise.all(trials);
  await rm(stick, { recursive: true });
}

/** An hour of the day has come, and the kiosk looks. */
async function when(hours: number): Promise<readonly string[]> {
  now = FAKE_DAY + hours * HOUR_MS;
  await follower.follow();
  await Promise.all(trials);
  return store.shown().map(({ manifest }) => `${manifest.id} ${manifest.version}`);
}

async function publish(...versions: readonly string[]): Promise<void> {
  for (const version of versions)
    await museum.publishPack('hall', version, { 'content.json': `{"version":"${version}"}` });
}

const hall = (version: string, times: { readonly from?: string; readonly until?: string } = {}) => ({
  museum: 'sichuan',
  pack: 'hall',
  version,
  ...times,
});

describe('a kiosk without a network, fed by a stick', () => {
  it('shows what its channel says at each moment, from and until, long after the stick is gone', async () => {
    await publish('1.0.0', '2.0.0');
    await museum.publishChannel('main', [hall('1.0.0'), hall('2.0.0', { from: at(8), until: at(18) })]);
    await bring();
    expect(await when(1)).toEqual(['hall 1.0.0']);
    expect(follower.next()).toBe(FAKE_DAY + 8 * HOUR_MS);
    expect(await when(8)).toEqual(['hall 2.0.0']);
    expect(await when(17)).toEqual(['hall 2.0.0']);
    expect(await when(18)).toEqual(['hall 1.0.0']);
    expect(follower.next()).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('keeps what comes later when room is made, and finds it after a restart in the middle of the night', async () => {
    await publish('1.0.0', '2.0.0');
    await museum.publishChannel('main', [hall('1.0.0'), hall('2.0.0', { from: at(8) })]);
    await bring();
    await collectGarbage(store);
    switchOff();
    await switchOn();
    expect(await when(9)).toEqual(['hall 2.0.0']);
  });

  it('takes a pack off the screen whose time is over, and shows one whose time has come', async () => {
    await publish('1.0.0');
    await museum.publishPack('fair', '1.0.0', { 'content.json': '{"fair":1}' });
    const fair = { museum: 'sichuan', pack: 'fair', version: '1.0.0' };
    await museum.publishChannel('main', [hall('1.0.0', { from: at(5) }), { ...fair, until: at(5) }]);
    await bring();
    expect(await when(4)).toEqual(['fair 1.0.0']);
    expect(await when(5)).toEqual(['hall 1.0.0']);
  });

  it('leaves alone what staff have put back, until the channel says something new', async () => {
    await publish('1.0.0', '2.0.0', '3.0.0');
    await museum.publishChannel('main', [
      hall('1.0.0'),
      hall('2.0.0', { from: at(2) }),
      hall('3.0.0', { from: at(6) }),
    ]);
    await bring();
    expect(await when(2)).toEqual(['hall 2.0.0']);
    await store.rollBack();
    expect(await when(3)).toEqual(['hall 1.0.0']);
    switchOff();
    await switchOn();
    expect(await when(4)).toEqual(['hall 1.0.0']);
    expect(await when(6)).toEqual(['hall 3.0.0']);
  });

  it('whose clock has died goes by the newest signing it has seen, and does not fall back to old content', async () => {
    await publish('1.0.0', '2.0.0');
    await museum.publishChannel('main', [hall('1.0.0'), hall('2.0.0', { from: at(-1) })]);
    await bring();
    switchOff();
    await switchOn();
    now = 0;
    await follower.follow();
    await Promise.all(trials);
    expect(store.shown().map(({ manifest }) => manifest.version)).toEqual(['2.0.0']);
  });

  it('with room for today’s content only shows that, says so, and is no worse for tomorrow', async () => {
    await publish('1.0.0');
    await museum.publishPack('hall', '2.0.0', { 'film.mp4': Buffer.alloc(300_000, 7) });
    await museum.publishChannel('main', [hall('1.0.0'), hall('2.0.0', { from: at(8) })]);
    free = 64 * 1024 * 1024 + 100_000;
    await bring();
    expect(await when(1)).toEqual(['hall 1.0.0']);
    expect(warnings.join()).toMatch(/shown later does not fit yet .*\[disk-full\]/);
    expect(await when(9)).toEqual(['hall 1.0.0']);
    free = Number.MAX_SAFE_INTEGER;
    await bring();
    expect(await when(10)).toEqual(['hall 2.0.0']);
  });
});
