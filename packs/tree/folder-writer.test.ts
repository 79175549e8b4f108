import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderWriter } from './folder-writer.ts';
import type { TreeWriter } from './tree.ts';

let root: string;
let tree: TreeWriter;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'writer-'));
  tree = openFolderWriter(join(root, 'stick/packs'));
});
afterEach(() => rmSync(root, { recursive: true }));

const textOf = async (path: string) => Buffer.from((await tree.read(path, 100)) ?? []).toString();
async function listed(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const path of tree.list(folder)) paths.push(path);
  return paths;
}

describe('a folder that a curator publishes into', () => {
  it('is made when it is not there, and holds what was written, copied and not removed', async () => {
    writeFileSync(join(root, 'film.mp4'), 'film');
    expect(await tree.size('metadata/timestamp.json')).toBeUndefined();
    expect(await listed('')).toEqual([]);
    await tree.write('metadata/timestamp.json', Buffer.from('1'), 'application/json');
    await tree.write('metadata/timestamp.json', Buffer.from('22'), 'application/json');
    await tree.copy('blobs/ab/abc', join(root, 'film.mp4'), 'video/mp4');
    await tree.write('blobs/cd/cde', Buffer.from('3'), 'application/json');
    await tree.remove('blobs/cd/cde');
    await tree.remove('blobs/cd/never');
    expect(await listed('')).toEqual(['blobs/ab/abc', 'metadata/timestamp.json']);
    expect(await listed('blobs')).toEqual(['blobs/ab/abc']);
    expect([await textOf('metadata/timestamp.json'), await tree.size('blobs/ab/abc')]).toEqual(['22', 4]);
  });

  it('shows no half of a file: what is being written is not listed and leaves nothing behind', async () => {
    await tree.write('metadata/a.json', Buffer.from('1'), 'application/json');
    await expect(tree.copy('metadata/b.json', join(root, 'missing'), 'x/y')).rejects.toMatchObject({
      code: 'tree-unwritable',
      message: expect.stringContaining('metadata/b.json'),
    });
    expect(readdirSync(join(root, 'stick/packs/metadata'))).toEqual(['a.json']);
    writeFileSync(join(root, 'stick/packs/metadata/c.json.1-1.tmp'), 'half');
    expect(await listed('metadata')).toEqual(['metadata/a.json']);
  });

  it.each(['../out', '/etc/x', 'a/../../out', 'a\\b'])('is never left by a path such as %j', async (path) => {
    for (const act of [
      () => tree.write(path, Buffer.from('x'), 'x/y'),
      () => tree.size(path),
      () => tree.remove(path),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'tree-file-unsafe' });
  });

  it('is never left by a link that lies in it', async () => {
    mkdirSync(join(root, 'elsewhere'));
    mkdirSync(join(root, 'stick/packs'), { recursive: true });
    symlinkSync(join(root, 'elsewhere'), join(root, 'stick/packs/blobs'));
    await expect(tree.write('blobs/ab/abc', Buffer.from('x'), 'x/y')).rejects.toMatchObject({
      code: 'tree-file-unsafe',
    });
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
    expect(await listed('')).toEqual([]);
  });

  it('replaces a link by a file instead of writing through it', async () => {
    writeFileSync(join(root, 'secret'), 'secret');
    mkdirSync(join(root, 'stick/packs'), { recursive: true });
    symlinkSync(join(root, 'secret'), join(root, 'stick/packs/a.json'));
    await expect(tree.size('a.json')).rejects.toMatchObject({ code: 'tree-file-unsafe' });
    await tree.write('a.json', Buffer.from('x'), 'x/y');
    expect(readFileSync(join(root, 'secret'), 'utf8')).toBe('secret');
    expect(await textOf('a.json')).toBe('x');
  });
});
