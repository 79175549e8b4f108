import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderWriter } from '../tree/folder-writer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-curator-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('of many curators that create one file in a folder one succeeds, and its bytes stay', async () => {
  const many = Array.from({ length: 20 }, (_value, index) => Buffer.from(`curator ${index}`));
  const created = await Promise.all(
    many.map(async (bytes) =>
      openFolderWriter(folder).create?.('metadata/2.snapshot.json', bytes, 'application/json'),
    ),
  );
  const winners = many.filter((_bytes, index) => created[index] === true);
  expect(winners).toHaveLength(1);
  expect(await readFile(join(folder, 'metadata/2.snapshot.json'))).toEqual(winners[0]);
  expect(await readdir(join(folder, 'metadata'))).toEqual(['2.snapshot.json']);
});
