/** A technician looks at a kiosk's store from outside. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobPath } from '#core/pack.ts';
import { runCommand } from '#curator/command/run.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';
import { openStore } from '#packs/store/store.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall } from '#packs/transfer/plan.ts';
import { putPack } from '../builders/pack-tree.ts';
import { filesBelow } from './command-process.ts';

let root: string;
let said: string[];
let shown: PackVersionFiles;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'command-store-'));
  said = [];
  await mkdir(join(root, 'tree'));
  await mkdir(join(root, 'data'));
  shown = await putPack(join(root, 'tree'), { 'content.json': '{"n":1}', 'more.json': '[]' });
  const reader = openFolderTree(join(root, 'tree'));
  const store = await openStore(join(root, 'data/packs'));
  await install(store, await planInstall(store, [shown], { reader }), reader);
  await store.setPending([shown.reference]);
  await store.activate();
});
afterEach(() => rm(root, { recursive: true }));

const run = (...words: readonly string[]): Promise<number> =>
  runCommand(words, {
    environment: {},
    now: Date.now,
    print: (text) => void said.push(text),
    tell: (text) => void said.push(text),
    terminal: undefined,
    ask: undefined,
    freeBytes: async () => undefined,
  });

describe('verify of a store', () => {
  it('reads everything, from the data folder or the store itself, and changes nothing', async () => {
    await writeFile(join(root, 'data/packs/pointer.json.1-1.tmp'), 'half');
    const before = await filesBelow(join(root, 'data'));
    expect(await run('verify', join(root, 'data'))).toBe(0);
    expect(await run('verify', join(root, 'data/packs'))).toBe(0);
    expect(said[0]).toMatch(/3 files.*all right.*sample\/hall 1\.0\.0/);
    expect(await filesBelow(join(root, 'data'))).toEqual(before);
  });

  it('names a file that has rotted and a manifest that is gone', async () => {
    const [file] = shown.manifest.files;
    const path = join(root, 'data/packs', blobPath(file?.sha256 ?? ''));
    await writeFile(path, (await readFile(path, 'utf8')).replace('1', '2'));
    expect(await run('verify', join(root, 'data'))).toBe(1);
    expect(said[0]).toContain(`✗ ${blobPath(file?.sha256 ?? '')}\n  [blob-wrong]`);
    await rm(join(root, 'data/packs', blobPath(shown.reference.manifest)));
    expect(await run('verify', join(root, 'data'))).toBe(1);
    expect(said[1]).toContain('[tree-file-missing]');
  });

  it('says so when the pointer and its copy are both damaged', async () => {
    for (const name of ['pointer.json', 'pointer.copy.json'])
      await writeFile(join(root, 'data/packs', name), '{');
    expect(await run('verify', join(root, 'data'))).toBe(2);
    expect(said[0]).toContain('[store-damaged]');
  });
});

it('diff says what a kiosk would fetch', async () => {
  const source = join(root, 'source');
  await mkdir(source);
  const { format: _format, files: _files, ...head } = shown.manifest;
  await writeFile(join(source, 'pack.json'), JSON.stringify({ ...head, version: '1.1.0' }));
  await writeFile(join(source, 'content.json'), '{"n":22}');
  expect(await run('diff', join(root, 'data'), source)).toBe(0);
  expect(said[0]).toBe(
    '~ sample/hall 1.0.0 → 1.1.0\n    ~ content.json\n    - more.json\n1 replaced, 8 B to fetch',
  );
});
