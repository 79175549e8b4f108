import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#packs/store/store.ts';
import { openTrust } from '#packs/trust/client.ts';
import { folderRepository, type FolderRepository } from '#tests/builders/folder-repository.ts';
import { Activation } from './activation.ts';
import { Keeper } from './keeper.ts';
import { Source } from './source.ts';

let folder: string;
let repository: FolderRepository;
let store: Store;
let activation: Activation;
let source: Source;
/** Versions that could be shown whenever the page was told that something had come again. */
let restored: (readonly string[])[];
let log: string[];

const signal = new AbortController().signal;
const shown = (): readonly string[] => store.shown().map(({ manifest }) => manifest.version);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
  repository = await folderRepository(join(folder, 'repository'));
  [restored, log] = [[], []];
  store = await openStore(join(folder, 'packs'), { onProblem: ({ message }) => void log.push(message) });
  await mkdir(join(folder, 'trust'));
  const trust = await openTrust({
    folder: join(folder, 'trust'),
    root: await readFile(repository.root),
    now: Date.now,
    floor: 0,
    warn: ({ message }) => void log.push(message),
  });
  activation = new Activation({
    store,
    tryOut: () => undefined,
    changed: () => undefined,
    log: (_level, message) => void log.push(message),
  });
  source = new Source({
    trust,
    address: repository.folder,
    channel: 'main',
    store,
    activation,
    bytesPerSecond: undefined,
    now: Date.now,
    warn: (message) => void log.push(message),
    restored: () => void restored.push(shown()),
    inTurn: (action) => action(),
  });
  const files = { 'content.json': '{"news":1}', 'film.mp4': 'a film' };
  await repository.publish({ id: 'news', version: '1.0.0', exhibit: 'works', files });
  await source.ask(signal);
  await store.activate();
});
afterEach(async () => {
  activation.stop();
  source.close();
  await rm(folder, { recursive: true });
});

/** What staff are told of a check of every byte. */
async function verify(): Promise<string | undefined> {
  const keeper = new Keeper({ store, now: Date.now, log: () => undefined, repair: () => undefined });
  const { problem } = await keeper.verify(() => undefined);
  keeper.stop();
  return problem;
}

async function rot(sha256: string | undefined): Promise<void> {
  if (sha256 === undefined) throw new Error('no such blob');
  await writeFile(store.shelf.location(sha256), 'rotten');
}

describe('a pack on the screen whose bytes have rotted', () => {
  it('is named by the check, fetched at the next question, and the page is told that it is there again', async () => {
    await rot(store.shown()[0]?.manifest.files.find(({ path }) => path === 'film.mp4')?.sha256);
    expect(await verify()).toMatch(
      /^\[blob-wrong\].*: sichuan\/news 1\.0\.0: film\.mp4\. It is fetched again/,
    );
    expect(log.join('\n')).toContain('sichuan/news 1.0.0: film.mp4');
    expect(shown()).toEqual([]);
    await source.ask(signal);
    expect(restored).toEqual([['1.0.0']]);
    expect(await verify()).toBeUndefined();
  });

  it('comes again also when it is the manifest that has rotted', async () => {
    await rot(store.shown()[0]?.reference.manifest);
    expect(await verify()).toContain('sichuan/news 1.0.0: its manifest');
    expect(shown()).toEqual([]);
    await source.ask(signal);
    expect(restored).toEqual([['1.0.0']]);
    expect(await verify()).toBeUndefined();
  });

  it('is not mistaken for a new one: a question without losses tells the page nothing', async () => {
    await source.ask(signal);
    const files = { 'content.json': '{"news":2}' };
    await repository.publish({ id: 'news', version: '1.0.1', exhibit: 'works', files });
    await source.ask(signal);
    expect(store.pointer.pending?.map(({ version }) => version)).toEqual(['1.0.1']);
    expect(restored).toEqual([]);
  });
});
