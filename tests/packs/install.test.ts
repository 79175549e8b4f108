import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KioskError } from '#core/errors.ts';
import { blobPath } from '#core/pack.ts';
import { collectGarbage } from '#packs/store/garbage.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { scrubStore, verifyStore } from '#packs/store/check.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { openHttpTree, type HttpTree } from '#packs/tree/http-tree.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import { install, type InstallOptions, type InstallReport } from '#packs/transfer/install.ts';
import { planInstall, withOthers } from '#packs/transfer/plan.ts';
import { noise, putPack } from '../builders/pack-tree.ts';
import { type Mirror, serveMirror } from '../builders/mirror.ts';

let root: string;
let tree: string;
let mirror: Mirror;
let web: HttpTree;
let store: Store;
const problems: string[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  tree = join(root, 'tree');
  await mkdir(tree);
  mirror = await serveMirror(tree);
  web = openHttpTree(mirror.url);
  problems.length = 0;
  store = await reopened();
});
afterEach(async () => {
  web.close();
  await mirror.close();
  rmSync(root, { recursive: true });
});

const reopened = () =>
  openStore(join(root, 'packs'), {
    onProblem: (problem) => problems.push(`${problem.code}: ${problem.message}`),
  });

/** What a kiosk does with an update, but for the trust. */
async function update(
  wanted: readonly PackVersionFiles[],
  reader: TreeReader = web,
  options: InstallOptions = {},
): Promise<InstallReport> {
  const plan = await planInstall(store, wanted, { reader, ...options });
  const report = await install(store, plan, reader, { retryMs: 1, ...options });
  await store.setPending(wanted.map(({ reference }) => reference));
  await store.activate();
  return report;
}

const shownVersions = () => store.shown().map(({ reference }) => `${reference.id} ${reference.version}`);
const textOf = (version: string, path: string) =>
  readFileSync(store.find('sample', 'hall', version, path)?.location ?? '', 'utf8');

const FILM = noise(6_000_000, 7);
/** The film with some seconds more at its end, and a scene put in. */
const LONGER_FILM = Buffer.concat([
  FILM.subarray(0, 2_000_000),
  noise(100_000, 8),
  FILM.subarray(2_000_000),
  noise(700_000, 9),
]);
const FILES = { 'content.json': '{"n":1}', 'film.mp4': FILM, 'same.json': '[]', 'again.json': '[]' };
const LATER = { ...FILES, 'content.json': '{"n":2}', 'film.mp4': LONGER_FILM };

describe('an update over the network', () => {
  it('is shown after its activation, by every path, also after a restart', async () => {
    const report = await update([await putPack(tree, FILES)]);
    expect(report.blobs).toBe(4);
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    store = await reopened();
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(textOf('1.0.0', 'content.json')).toBe('{"n":1}');
    expect(store.find('sample', 'hall', '1.0.0', 'film.mp4')?.entry.size).toBe(FILM.length);
    expect(await verifyStore(store)).toMatchObject({ blobs: 5, bad: [] });
    expect(problems).toEqual([]);
  });

  it('is nothing that a page sees before its activation', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await update([first]);
    await install(store, await planInstall(store, [second]), web);
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(store.find('sample', 'hall', '1.1.0', 'content.json')).toBeUndefined();
    await store.setPending([second.reference]);
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(textOf('1.1.0', 'content.json')).toBe('{"n":2}');
  });

  it('of a changed film fetches what is new in it and little else', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await update([first]);
    const [bytes, requests] = [web.counters.bytes, web.counters.requests];
    const plan = await planInstall(store, [second], { reader: web });
    expect(plan.replaced).toEqual([{ from: first.reference, to: second.reference }]);
    const report = await update([second]);
    const reallyNew = 800_000 + 7;
    expect(web.counters.bytes - bytes).toBeLessThan(reallyNew + 4 * 131_072);
    expect(report.fetched).toBeLessThan(plan.bytesToFetch + 1_000);
    expect(web.counters.requests - requests).toBeLessThanOrEqual(4);
    expect(
      readFileSync(store.find('sample', 'hall', '1.1.0', 'film.mp4')?.location ?? '').equals(LONGER_FILM),
    ).toBe(true);
  });

  it('goes on where it ended when the kiosk was switched off in the middle', async () => {
    const pack = await putPack(tree, FILES);
    mirror.faultOf = ({ path }) => (statSync(join(tree, path)).size > 1_000_000 ? 'truncated' : undefined);
    await expect(update([pack], web, { retries: 0 })).rejects.toMatchObject({ code: 'tree-unreachable' });
    expect(shownVersions()).toEqual([]);
    mirror.faultOf = () => undefined;
    store = await reopened();
    const sent = mirror.sent.bytes;
    const { reused } = await update([pack]);
    expect(reused).toBeGreaterThanOrEqual(2_000_000);
    expect(mirror.sent.bytes - sent).toBeLessThan(FILM.length - 2_000_000);
    expect(await verifyStore(store)).toMatchObject({ bad: [] });
  });

  it('fetches the whole when the bytes that were left are not the right ones', async () => {
    const pack = await putPack(tree, FILES);
    const film = pack.manifest.files.find(({ path }) => path === 'film.mp4');
    writeFileSync(join(root, 'packs/partial', film?.sha256 ?? ''), noise(3_000_000, 99));
    await update([pack]);
    expect(problems).toEqual([expect.stringContaining('blob-wrong')]);
    expect(await verifyStore(store)).toMatchObject({ bad: [] });
  });

  it('goes no faster than it may', async () => {
    const pack = await putPack(tree, { 'a.mp4': noise(500_000, 1), 'b.mp4': noise(500_000, 2) });
    const begin = performance.now();
    await update([pack], web, { bytesPerSecond: 1_000_000 });
    expect(performance.now() - begin).toBeGreaterThan(650);
  });

  it('can be stopped, and what had come is used the next time', async () => {
    const pack = await putPack(tree, FILES);
    const stop = new AbortController();
    const onProgress = ({ bytes }: { bytes: number }): void => {
      if (bytes > 3_000_000) stop.abort(new Error('the museum opens'));
    };
    await expect(update([pack], web, { onProgress, signal: stop.signal })).rejects.toThrow(
      'the museum opens',
    );
    expect((await update([pack])).reused).toBeGreaterThan(1_000_000);
  });

  it('says how far it is, and ends with all of it', async () => {
    const seen: string[] = [];
    await update([await putPack(tree, FILES)], web, {
      onProgress: ({ blobs, ofBlobs, bytes, ofBytes }) =>
        seen.push(`${blobs}/${ofBlobs} ${bytes === ofBytes}`),
    });
    expect(seen.at(-1)).toBe('4/4 true');
  });

  it('that changes nothing fetches nothing', async () => {
    const pack = await putPack(tree, FILES);
    await update([pack]);
    const { requests } = web.counters;
    const plan = await planInstall(store, [pack], { reader: web });
    expect(plan).toMatchObject({
      added: [],
      replaced: [],
      removed: [],
      missing: [],
      bytesToFetch: 0,
      bytesToWrite: 0,
    });
    await install(store, plan, web);
    expect(web.counters.requests).toBe(requests);
  });
});

describe('a kiosk that follows two repositories', () => {
  it('changes the packs of the one and leaves those of the other', async () => {
    const theirs = await putPack(tree, { 'content.json': '[1]' }, { id: 'theirs', repository: 'other' });
    await update([await putPack(tree, FILES), theirs]);
    const next = await putPack(tree, LATER, { version: '1.1.0' });
    const plan = await planInstall(store, [next]);
    expect([plan.added, plan.removed]).toEqual([[], []]);
    await install(store, plan, web);
    await store.setPending(withOthers(store.pointer.current, next.reference.repository, [next.reference]));
    await store.activate();
    expect(shownVersions().toSorted()).toEqual(['hall 1.1.0', 'theirs 1.0.0']);
  });

  it('is told which packs would come and which would go', async () => {
    const old = await putPack(tree, { 'content.json': '[1]' }, { id: 'old' });
    const theirs = await putPack(tree, { 'content.json': '[2]' }, { id: 'theirs', repository: 'other' });
    await update([old, theirs]);
    const pack = await putPack(tree, FILES);
    const plan = await planInstall(store, [pack]);
    expect(plan).toMatchObject({ added: [pack.reference], removed: [old.reference], replaced: [] });
    expect(plan.bytesToFetch).toBeGreaterThan(FILM.length);
  });
});

describe('a way back', () => {
  it('shows the previous content at one press, once, and remembers what was rejected', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await expect(store.rollBack()).rejects.toMatchObject({ code: 'nothing-to-roll-back' });
    await update([first]);
    await update([second]);
    await store.rollBack();
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(store.pointer.rejected).toEqual([second.reference.manifest]);
    await expect(store.rollBack()).rejects.toMatchObject({ code: 'nothing-to-roll-back' });
    await update([second]);
    expect(store.pointer.rejected).toEqual([]);
  });
});

describe('room on the disk', () => {
  it('is made by removing what is neither shown, nor was, nor waits', async () => {
    const versions = [];
    for (const number of [1, 2, 3])
      versions.push(await putPack(tree, { 'content.json': `{"n":${number}}` }, { version: `1.${number}.0` }));
    for (const version of versions) await update([version]);
    expect(await collectGarbage(store)).toMatchObject({ blobs: 2 });
    expect(store.find('sample', 'hall', '1.2.0', 'content.json')).toBeDefined();
    expect(store.find('sample', 'hall', '1.1.0', 'content.json')).toBeUndefined();
    expect(await verifyStore(store)).toMatchObject({ blobs: 4, bad: [] });
    expect(await collectGarbage(store)).toEqual({ blobs: 0, bytes: 0 });
  });

  it('is asked for before anything is fetched, and the failure says how much is missing', async () => {
    const pack = await putPack(tree, FILES);
    const { requests } = web.counters;
    await expect(
      install(store, await planInstall(store, [pack]), web, { spaceMargin: 2 ** 60 }),
    ).rejects.toMatchObject({ code: 'disk-full', message: expect.stringMatching(/\d+ MB more/) });
    expect(web.counters.requests).toBe(requests);
  });
});

describe('bytes that rot on the disk', () => {
  const rot = (sha256: string): void => {
    const path = join(root, 'packs', blobPath(sha256));
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const film = (pack: PackVersionFiles) =>
    pack.manifest.files.find(({ path }) => path === 'film.mp4')?.sha256 ?? '';

  it('do not become part of a newer film', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await update([first]);
    const path = join(root, 'packs', blobPath(film(first)));
    const bytes = readFileSync(path);
    bytes.fill(0, 1_000_000, 3_000_000);
    writeFileSync(path, bytes);
    await update([second]);
    expect((await verifyStore(store)).bad.map(({ sha256 }) => sha256)).toEqual([film(first)]);
  });

  it('are found by the scrub, set aside and fetched again; until then the previous version is shown', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await update([first]);
    await update([second]);
    rot(film(second));
    const { bad } = await scrubStore(store, { bytesPerSecond: 1e9 });
    expect(bad.map(({ sha256 }) => sha256)).toEqual([film(second)]);
    expect(readdirSync(join(root, 'packs/quarantine'))).toEqual([film(second)]);
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(store.missing(second.reference)).toEqual(['sample/hall 1.1.0: film.mp4']);
    const wanted = await store.versions(store.pointer.current);
    await install(store, await planInstall(store, wanted), web);
    expect(shownVersions()).toEqual(['hall 1.1.0']);
    expect(await verifyStore(store)).toMatchObject({ bad: [] });
    expect(readdirSync(join(root, 'packs/quarantine'))).toEqual([]);
  });

  it('cannot be activated when they have another length', async () => {
    const pack = await putPack(tree, FILES);
    await install(store, await planInstall(store, [pack]), web);
    truncateSync(join(root, 'packs', blobPath(film(pack))), 100);
    await expect(store.setPending([pack.reference])).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('film.mp4'),
    });
    await update([pack]);
    expect(shownVersions()).toEqual(['hall 1.0.0']);
  });

  it.each(['pointer.json', 'pointer.copy.json'])('in %s are replaced by the other copy', async (name) => {
    await update([await putPack(tree, FILES)]);
    writeFileSync(join(root, 'packs', name), '{"format":1,"gener');
    store = await reopened();
    expect(shownVersions()).toEqual(['hall 1.0.0']);
    expect(problems).toEqual([expect.stringContaining(name)]);
    store = await reopened();
    expect(problems).toHaveLength(1);
  });
});

describe('a stick', () => {
  it('is read by the same way', async () => {
    const [first, second] = [await putPack(tree, FILES), await putPack(tree, LATER, { version: '1.1.0' })];
    await update([first], openFolderTree(tree));
    const { fetched } = await update([second], openFolderTree(tree));
    expect(fetched).toBeLessThan(1_500_000);
    expect(await verifyStore(store)).toMatchObject({ bad: [] });
  });

  it('that is pulled half-way harms nothing, and the copy goes on when it is back', async () => {
    const pack = await putPack(tree, FILES);
    const stick = openFolderTree(tree);
    let away = false;
    const pulled: TreeReader = {
      name: stick.name,
      counters: stick.counters,
      read: (path, most) => stick.read(path, most),
      async *stream(path, range, signal) {
        for await (const piece of stick.stream(path, range, signal)) {
          if (piece.length < 1_000_000) {
            yield piece;
            continue;
          }
          if (!away) await rename(tree, `${tree}-away`);
          away = true;
          yield piece;
          // What is open can be read on Linux even then; a stick that is pulled says this.
          throw new KioskError('tree-unreachable', 'EIO');
        }
      },
    };
    const pulling = update([pack], pulled, { retries: 1, parallel: 1 });
    await expect(pulling).rejects.toMatchObject({
      code: 'tree-unreachable',
      message: expect.stringContaining('can no longer be read'),
    });
    expect(shownVersions()).toEqual([]);
    await rename(`${tree}-away`, tree);
    expect((await update([pack], stick)).reused).toBeGreaterThan(500_000);
    expect(await verifyStore(store)).toMatchObject({ bad: [] });
  });
});
