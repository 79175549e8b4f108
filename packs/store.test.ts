import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_MAX_BYTES } from '#core/pack.ts';
import { buildPack } from './publish/build.ts';
import { compareVersions, openPackStore } from './store.ts';

let root: string;
let tree: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packs-'));
  tree = join(root, 'tree');
});
afterEach(() => rm(root, { recursive: true }));

/** Writes a source folder. */
async function source(name: string, head: object, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name);
  const all = { ...files, 'pack.json': JSON.stringify({ ...HEAD, ...head }) };
  for (const [path, text] of Object.entries(all)) await put(join(folder, path), text);
  return folder;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const HEAD = {
  museum: 'sample',
  id: 'hall',
  version: '1.0.0',
  exhibit: 'tribute-hall',
  title: { 'zh-Hans': '致敬', en: 'Tribute' },
  credits: [],
  review: [],
};

describe('a pack that a curator has built', () => {
  it('is found again, every file by its path and with its own bytes', async () => {
    await buildPack(await source('a', {}, { 'content.json': '{}', 'portraits/li.svg': '<svg/>' }), tree);
    const store = await openPackStore(tree);
    expect(store.problems).toEqual([]);
    expect(store.packs.map((pack) => pack.files.map((file) => file.path))).toEqual([
      ['content.json', 'portraits/li.svg'],
    ]);
    const found = store.find('sample', 'hall', '1.0.0', 'portraits/li.svg');
    const bytes = await readFile(found?.location ?? '');
    expect(bytes.toString()).toBe('<svg/>');
    expect(found?.entry).toMatchObject({
      type: 'image/svg+xml',
      size: 6,
      sha256: createHash('sha256').update('<svg/>').digest('hex'),
    });
  });

  it('stores equal files once', async () => {
    const manifest = await buildPack(await source('a', {}, { 'one.json': '[1]', 'two.json': '[1]' }), tree);
    expect(new Set(manifest.files.map((file) => file.sha256)).size).toBe(1);
  });

  it('is refused when a file has an ending that no exhibit shows', async () => {
    await expect(buildPack(await source('a', {}, { 'run.exe': 'MZ' }), tree)).rejects.toMatchObject({
      code: 'source-unreadable',
      message: expect.stringContaining('run.exe'),
    });
  });

  it('is shown in its newest version, counted as numbers and not as letters', async () => {
    for (const version of ['1.9.0', '1.10.0', '1.2.30'])
      await buildPack(await source(version, { version }, { 'content.json': '{}' }), tree);
    expect((await openPackStore(tree)).packs.map((pack) => pack.version)).toEqual(['1.10.0']);
    expect(compareVersions('2.0.0', '10.0.0')).toBeLessThan(0);
  });
});

describe('a page that asks for what it should not have', () => {
  it.each(['../../secret', '/etc/passwd', 'content.json/..', 'CONTENT.json', '', '__proto__'])(
    'gets nothing for %j',
    async (path) => {
      await buildPack(await source('a', {}, { 'content.json': '{}' }), tree);
      expect((await openPackStore(tree)).find('sample', 'hall', '1.0.0', path)).toBeUndefined();
    },
  );
});

describe('a tree with a bad manifest', () => {
  const good = async () => buildPack(await source('a', {}, { 'content.json': '{}' }), tree);
  const bad = (text: string) => put(join(tree, 'targets/sample/bad/1.0.0.json'), text);

  it.each([
    ['no JSON', '<html>'],
    ['another format', '{"format":2}'],
    ['a path that climbs out', manifestWith({ path: '../x.json' })],
    ['a Windows device', manifestWith({ path: 'con.json' })],
    ['a size that is no number', manifestWith({ size: '7' })],
    ['a field that nobody knows', manifestWith({ run: 'me' })],
    ['too many bytes', ' '.repeat(MANIFEST_MAX_BYTES + 1)],
    ['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('shows the other packs and names the bad one: %s', async (_what, text) => {
    await good();
    await bad(text);
    const store = await openPackStore(tree);
    expect(store.packs.map((pack) => pack.id)).toEqual(['hall']);
    expect(store.problems.map((problem) => problem.code)).toEqual(['pack-unreadable']);
    expect(store.problems[0]?.message).toContain('sample');
  });

  it('does not take a manifest for a pack that lies elsewhere in the tree', async () => {
    const manifest = await good();
    await put(join(tree, 'targets/other/hall/9.0.0.json'), JSON.stringify({ ...manifest, version: '9.0.0' }));
    const store = await openPackStore(tree);
    expect(store.packs.map((pack) => pack.version)).toEqual(['1.0.0']);
    expect(store.problems).toHaveLength(1);
  });

  it('says so when there are no packs at all', async () => {
    await expect(openPackStore(join(root, 'nothing'))).rejects.toMatchObject({ code: 'pack-unreadable' });
  });
});

function manifestWith(file: object): string {
  const entry = { path: 'a.json', size: 1, sha256: 'a'.repeat(64), type: 'application/json', ...file };
  return JSON.stringify({ format: 1, ...HEAD, id: 'bad', files: [entry] });
}
