/** A bucket as a repository: an S3-compatible store on this machine. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBucketTree } from '#packs/tree/bucket-tree.ts';
import { type Desk, openDesk } from './command-process.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

let folder: string;
let store: S3rver;
let endpoint: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tianfu-bucket-'));
  store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 'store'),
    vhostBuckets: false,
    configureBuckets: [{ name: 'museum', configs: [] }],
  });
  endpoint = `http://127.0.0.1:${(await store.run()).port}`;
  Object.assign(process.env, KEYS);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString();

describe('a bucket', () => {
  it('keeps what is written to it, below its prefix', async () => {
    const tree = await openBucketTree('s3://museum/packs/hall', { endpoint });
    await tree.write('metadata/timestamp.json', Buffer.from('one'), 'application/json');
    await tree.write('metadata/timestamp.json', Buffer.from('two'), 'application/json');
    await tree.write('metadata/1.root.json', Buffer.from('{}'), 'application/json');
    expect(text(await tree.read('metadata/timestamp.json', 10))).toBe('two');
    expect(await tree.size('metadata/timestamp.json')).toBe(3);
    expect(await tree.size('metadata/2.root.json')).toBeUndefined();
    expect(await tree.read('metadata/2.root.json', 10)).toBeUndefined();
    const whole = await openBucketTree('s3://museum', { endpoint });
    const paths: string[] = [];
    for await (const path of whole.list('packs')) paths.push(path);
    expect(paths).toEqual(['packs/hall/metadata/1.root.json', 'packs/hall/metadata/timestamp.json']);
    await tree.remove('metadata/1.root.json');
    expect(await tree.size('metadata/1.root.json')).toBeUndefined();
  });

  it('tells web servers which files may be kept for ever', async () => {
    const tree = await openBucketTree('s3://museum/labels', { endpoint });
    await tree.write('metadata/timestamp.json', Buffer.from('{}'), 'application/json');
    await tree.write('blobs/ab/abcd', Buffer.from('film'), 'video/mp4');
    const labels = async (path: string): Promise<readonly (string | null)[]> => {
      const { headers } = await fetch(`${endpoint}/museum/labels/${path}`);
      return [headers.get('content-type'), headers.get('cache-control')];
    };
    expect(await labels('metadata/timestamp.json')).toEqual(['application/json', 'no-cache']);
    expect(await labels('blobs/ab/abcd')).toEqual(['video/mp4', 'public, max-age=31536000, immutable']);
  });

  it('takes a file in parts, and gives a range of it', async () => {
    // Stores ask for parts of 5 MiB at least.
    const tree = await openBucketTree('s3://museum', { endpoint, partBytes: 5 * 1024 * 1024 });
    const bytes = Buffer.from(Array.from({ length: 11_000_000 }, (_value, index) => index % 251));
    const file = join(folder, 'film.mp4');
    await writeFile(file, bytes);
    await tree.copy('blobs/cd/cdef', file, 'video/mp4');
    const pieces: Uint8Array[] = [];
    for await (const piece of tree.stream('blobs/cd/cdef', { start: 0 })) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    const part: Uint8Array[] = [];
    for await (const piece of tree.stream('blobs/cd/cdef', { start: 6_000_000, end: 6_000_009 }))
      part.push(piece);
    expect(Buffer.concat(part)).toEqual(bytes.subarray(6_000_000, 6_000_010));
    await expect(tree.read('blobs/cd/cdef', 1000)).rejects.toMatchObject({ code: 'tree-file-too-large' });
  });

  it('that refuses or is not there is named', async () => {
    const nowhere = await openBucketTree('s3://museum', { endpoint: 'http://127.0.0.1:1' });
    await expect(nowhere.size('metadata/timestamp.json')).rejects.toMatchObject({ code: 'tree-unreachable' });
    const missing = await openBucketTree('s3://another', { endpoint });
    await expect(missing.write('a.json', Buffer.from('{}'), 'application/json')).rejects.toMatchObject({
      code: 'tree-answer-wrong',
      message: expect.stringContaining('s3://another'),
    });
    process.env['AWS_ACCESS_KEY_ID'] = 'STRANGER';
    const stranger = await openBucketTree('s3://museum', { endpoint });
    await expect(stranger.write('a.json', Buffer.from('{}'), 'application/json')).rejects.toMatchObject({
      code: 'tree-unwritable',
    });
    process.env['AWS_ACCESS_KEY_ID'] = KEYS.AWS_ACCESS_KEY_ID;
  });
});

describe('a curator whose repository is a bucket', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.edit('content.json', (content) => content.replaceAll('ő', 'ö'));
  });
  afterAll(() => desk.remove());

  it('makes it, publishes, verifies over the web and exports to a stick', async () => {
    const at = ['--endpoint', endpoint];
    const bucket = 's3://museum/published';
    const init = `init ${bucket} --keys keys --name-en Hall --name-zh 馆 --museum sample:样本:Sample`.split(
      ' ',
    );
    const run = async (words: readonly string[]): Promise<string> => {
      const ran = await desk.run(words, KEYS);
      expect(ran.stderr).toBe('');
      expect(ran.code).toBe(0);
      return ran.stdout;
    };
    await run([...init, ...at]);
    const published = await run(['publish', 'source', '--to', bucket, '--keys', 'keys', ...at]);
    expect(published).toContain('1.0.0 is published');
    expect(await run(['verify', bucket, ...at])).toContain('all right');
    // A kiosk reads the bucket as any web server.
    expect(await run(['verify', `${endpoint}/museum/published`])).toContain('all right');
    await mkdir(join(desk.folder, 'stick'));
    expect(await run(['export', bucket, '--to', 'stick', ...at])).toContain('is right');
    expect(await run(['diff', 'stick', bucket, ...at])).toBe('No difference.\n');
  });

  it('reads one line when there are no access keys', async () => {
    const ran = await desk.run(['status', 's3://museum/published', '--endpoint', endpoint], {
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: desk.folder,
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^\[tree-unwritable\] No access key.*AWS_ACCESS_KEY_ID.*\n$/);
  });
});
