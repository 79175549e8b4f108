import { execFileSync } from 'node:child_process';
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
import { blobPath, type PackFile } from '#core/pack.ts';
import { makeChunkIndex } from '#packs/chunks/chunk-index.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';
import { verifyStore } from '#packs/store/check.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall } from '#packs/transfer/plan.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { type HttpTree, openHttpTree } from '#packs/tree/http-tree.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import { type Fault, type Mirror, patienceWith, type Request, serveMirror } from '../builders/mirror.ts';
import { noise, putBlob, putManifest, putPack } from '../builders/pack-tree.ts';

let root: string;
let tree: string;
let mirror: Mirror;
let web: HttpTree;
let store: Store;
const problems: string[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'mirror-'));
  tree = join(root, 'tree');
  mkdirSync(tree);
  mirror = await serveMirror(tree);
  web = openHttpTree(mirror.url, { idleMs: patienceWith(undefined) });
  problems.length = 0;
  store = await openStore(join(root, 'packs'), { onProblem: ({ code }) => problems.push(code) });
});
afterEach(async () => {
  web.close();
  await mirror.close();
  rmSync(root, { recursive: true });
});

/** The reader of a mirror that is going to do this. */
function expectFault(fault: Fault): void {
  web.close();
  web = openHttpTree(mirror.url, { idleMs: patienceWith(fault) });
}

async function update(wanted: readonly PackVersionFiles[], reader: TreeReader = web): Promise<void> {
  const plan = await planInstall(store, wanted, { reader, retryMs: 1, retries: 2 });
  await install(store, plan, reader, { retryMs: 1, retries: 2 });
  await store.setPending(wanted.map(({ reference }) => reference));
  await store.activate();
}

const shown = () => store.shown().map(({ reference }) => reference.version);
const FILM = noise(2_500_000, 7);
const FILES = { 'content.json': '{"n":1}', 'film.mp4': FILM };
const LATER = {
  'content.json': '{"n":2}',
  'film.mp4': Buffer.concat([FILM, noise(600_000, 8)]),
  'new.mp4': noise(300_000, 9),
};
const sha = (pack: PackVersionFiles, path: string): string =>
  pack.manifest.files.find((file) => file.path === path)?.sha256 ?? '';

/** Everything that lies under its hash in the store has that hash; half-finished bytes lie elsewhere. */
async function nothingWrongIsIn(): Promise<void> {
  expect((await verifyStore(store)).bad).toEqual([]);
  const known = new Set([...(await filesOf(tree))].map((name) => name));
  for (const name of store.shelf.all()) expect(known.has(name)).toBe(true);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  return readdirSync(join(folder, 'blobs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.slice(3),
  );
}

describe('a mirror that', () => {
  it.each<[Fault, string]>([
    ['tampered', 'blob-wrong'],
    ['truncated', 'tree-unreachable'],
    ['short', 'tree-answer-wrong'],
    ['longer', 'blob-wrong'],
    ['endless', 'blob-wrong'],
    ['login-page', 'tree-answer-wrong'],
    ['redirect', 'tree-answer-wrong'],
    ['stalled', 'tree-stalled'],
    ['silent', 'tree-stalled'],
    ['wrong-range', 'tree-answer-wrong'],
    ['encoded', 'tree-answer-wrong'],
    ['missing', 'tree-file-missing'],
    ['broken', 'tree-unreachable'],
  ])(
    'answers %s is told by %s; what is shown stays, and the update comes when it is honest again',
    async (fault, code) => {
      expectFault(fault);
      await update([await putPack(tree, FILES)]);
      const next = await putPack(tree, LATER, { version: '2.0.0' });
      mirror.faultOf = ({ path }) => (path === blobPath(sha(next, 'new.mp4')) ? fault : undefined);
      await expect(update([next])).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/new\.mp4|blobs\/../),
      });
      expect(shown()).toEqual(['1.0.0']);
      await nothingWrongIsIn();
      mirror.faultOf = () => undefined;
      await update([next]);
      expect(shown()).toEqual(['2.0.0']);
      await nothingWrongIsIn();
    },
  );

  const onRanges = (fault: Fault) => (request: Request) => (request.range === undefined ? undefined : fault);
  it.each<Fault>(['no-ranges', 'wrong-range', 'tampered', 'login-page', 'short'])(
    'answers %s where a part of a film is asked for still brings the film, whole',
    async (fault) => {
      await update([await putPack(tree, FILES)]);
      const next = await putPack(tree, LATER, { version: '2.0.0' });
      mirror.faultOf = onRanges(fault);
      await update([next]);
      expect(mirror.requests.some(({ range }) => range !== undefined)).toBe(true);
      expect(problems).not.toEqual([]);
      expect(shown()).toEqual(['2.0.0']);
      await nothingWrongIsIn();
    },
  );

  it('breaks off and stalls now and then delays the update only', async () => {
    expectFault('stalled');
    mirror.faultOf = ({ before, path }) => {
      if (before === 0) return 'broken';
      return before === 1 && path.startsWith('blobs/') ? 'stalled' : undefined;
    };
    await update([await putPack(tree, FILES)]);
    expect(shown()).toEqual(['1.0.0']);
    await nothingWrongIsIn();
  });

  it('is not there is told so', async () => {
    const pack = await putPack(tree, FILES);
    await mirror.close();
    await expect(update([pack])).rejects.toMatchObject({ code: 'tree-unreachable' });
    expect(shown()).toEqual([]);
  });
});

describe('a signed manifest that lies', () => {
  const entry = (bytes: Buffer, more: Partial<PackFile> = {}): PackFile => ({
    path: 'film.mp4',
    size: bytes.length,
    sha256: putBlob(tree, bytes),
    type: 'video/mp4',
    ...more,
  });

  it.each([
    ['smaller', -1, 'blob-wrong'],
    ['larger', 1, 'tree-answer-wrong'],
  ])('about a size, %s than the file, gets nothing into the store', async (_how, difference, code) => {
    const pack = putManifest(tree, [entry(FILM, { size: FILM.length + difference })]);
    await expect(update([pack])).rejects.toMatchObject({
      code,
      message: expect.stringContaining('film.mp4'),
    });
    expect(store.shelf.has(sha(pack, 'film.mp4'))).toBe(false);
  });

  const later = LATER['film.mp4'];
  it.each<[string, (index: Buffer) => Buffer]>([
    ['is a web page', () => Buffer.from('<html>')],
    ['is one of another file', (index) => index.subarray(0, index.length - 36)],
    ['names chunks of this machine that are not in the film', lyingIndex],
  ])('about chunks costs bytes and nothing else: the index %s', async (_how, spoil) => {
    await update([await putPack(tree, FILES)]);
    const bytes = spoil(Buffer.from(await makeChunkIndex([later])));
    const chunks = { sha256: putBlob(tree, bytes), size: bytes.length };
    await update([putManifest(tree, [entry(later, { chunks })], { version: '2.0.0' })]);
    expect(problems.some((code) => code === 'chunk-index-wrong' || code === 'blob-wrong')).toBe(true);
    expect(shown()).toEqual(['2.0.0']);
    expect(
      readFileSync(store.find('sample', 'hall', '2.0.0', 'film.mp4')?.location ?? '').equals(later),
    ).toBe(true);
  });

  /** Swaps the hashes of two chunks of one length that this machine has, or repeats the first. */
  function lyingIndex(index: Buffer): Buffer {
    const copy = Buffer.from(index);
    index.copy(copy, 8 + 36, 8, 8 + 36);
    const [first, second, last] = [index.readUInt32BE(8), index.readUInt32BE(44), index.length - 36];
    copy.writeUInt32BE(index.readUInt32BE(last) + second - first, last);
    return copy;
  }

  it('has no path that reaches the disk: files are only ever named by their hashes', async () => {
    const pack = await putPack(tree, {
      'deep/er/file.json': '1',
      'pointer.json': '2',
      'blobs/aa/b.json': '3',
    });
    await update([pack]);
    expect(readdirSync(join(root, 'packs'))).toEqual([
      'blobs',
      'partial',
      'pointer.copy.json',
      'pointer.json',
      'quarantine',
    ]);
    expect(
      (await filesOf(join(root, 'packs'))).filter((name) => name !== '' && !/^[0-9a-f]{64}$/.test(name)),
    ).toEqual([]);
    for (const path of [
      '../pointer.json',
      '/etc/passwd',
      'deep/er',
      'deep/er/../er/file.json',
      '',
      '__proto__',
    ])
      expect(store.find('sample', 'hall', '1.0.0', path)).toBeUndefined();
    expect(store.find('sample', 'hall', '1.0.0', 'pointer.json')?.location).toContain(
      sha(pack, 'pointer.json'),
    );
  });
});

describe.skipIf(process.platform === 'win32')('a stick on which a blob is', () => {
  const spoilt: [string, (path: string) => void][] = [
    [
      'a link to it',
      (path) => {
        writeFileSync(`${path}.moved`, readFileSync(path));
        rmSync(path);
        symlinkSync(`${path}.moved`, path);
      },
    ],
    [
      'a FIFO',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    [
      'a device',
      (path) => {
        rmSync(path);
        symlinkSync('/dev/zero', path);
      },
    ],
    [
      'in a folder that is a link',
      (path) => {
        const folder = join(path, '..');
        execFileSync('mv', [folder, `${folder}-moved`]);
        symlinkSync(`${folder}-moved`, folder);
      },
    ],
  ];
  it.each(spoilt)('%s is refused', async (_what, spoil) => {
    const pack = await putPack(tree, FILES);
    spoil(join(tree, blobPath(sha(pack, 'film.mp4'))));
    await expect(update([pack], openFolderTree(tree))).rejects.toMatchObject({ code: 'tree-file-unsafe' });
    expect(shown()).toEqual([]);
    expect(store.shelf.has(sha(pack, 'film.mp4'))).toBe(false);
  });

  it.each<[string, (path: string) => void, string]>([
    ['missing', (path) => rmSync(path), 'tree-file-missing'],
    ['empty', (path) => writeFileSync(path, ''), 'tree-answer-wrong'],
    ['longer', (path) => writeFileSync(path, Buffer.concat([FILM, FILM])), 'blob-wrong'],
    ['another', (path) => writeFileSync(path, noise(FILM.length, 3)), 'blob-wrong'],
  ])('%s is told by its code', async (_what, spoil, code) => {
    const pack = await putPack(tree, FILES);
    spoil(join(tree, blobPath(sha(pack, 'film.mp4'))));
    await expect(update([pack], openFolderTree(tree))).rejects.toMatchObject({ code });
    expect(shown()).toEqual([]);
  });
});

describe('small files of a tree', () => {
  beforeEach(() => {
    mkdirSync(join(tree, 'metadata'));
    writeFileSync(join(tree, 'metadata/timestamp.json'), '{"version":1}');
  });
  const read = (reader: TreeReader, most = 100) => reader.read('metadata/timestamp.json', most);

  it('that have not changed come without their bytes', async () => {
    await read(web);
    const { bytes } = web.counters;
    expect(Buffer.from((await read(web)) ?? []).toString()).toBe('{"version":1}');
    expect(web.counters.bytes).toBe(bytes);
    writeFileSync(join(tree, 'metadata/timestamp.json'), '{"version":2}');
    expect(Buffer.from((await read(web)) ?? []).toString()).toBe('{"version":2}');
  });

  it.each<[Fault, string]>([
    ['login-page', 'tree-answer-wrong'],
    ['redirect', 'tree-answer-wrong'],
    ['endless', 'tree-file-too-large'],
    ['stalled', 'tree-stalled'],
    ['silent', 'tree-stalled'],
    ['encoded', 'tree-answer-wrong'],
    ['broken', 'tree-unreachable'],
    ['truncated', 'tree-unreachable'],
  ])('that a mirror answers with %s are refused by %s', async (fault, code) => {
    expectFault(fault);
    mirror.faultOf = () => fault;
    await expect(read(web)).rejects.toMatchObject({ code });
  });

  it('are not read when they are too large, from the network or a folder', async () => {
    for (const reader of [web, openFolderTree(tree)])
      await expect(read(reader, 5)).rejects.toMatchObject({ code: 'tree-file-too-large' });
  });

  it('that are missing are just missing', async () => {
    for (const reader of [web, openFolderTree(tree)])
      expect(await reader.read('metadata/9.root.json', 100)).toBeUndefined();
  });

  it.each(['../secret', '/etc/passwd', 'a//b', 'a/./b', 'a\\b', 'C:/x', 'a\0b', '', 'a/%2e%2e/b', '.hidden'])(
    'are not looked for at %j',
    async (path) => {
      for (const reader of [web, openFolderTree(tree)])
        await expect(reader.read(path, 100)).rejects.toMatchObject({ code: 'tree-file-unsafe' });
      expect(mirror.requests).toEqual([]);
    },
  );
});
