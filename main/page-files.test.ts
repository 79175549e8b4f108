import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageFiles, PageResponse } from '#core/host.ts';
import { createPageFiles, type PackLookup } from './page-files.ts';

const VIDEO = '0123456789';
let folder: string;
let files: PageFiles;
let warnings: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/index-abc.js'), 'export {}');
  writeFileSync(join(folder, 'blob'), VIDEO);
  warnings = [];
  files = createPageFiles(folder, packs, (message) => void warnings.push(message));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A store with one pack: a good video, one that lost a byte, one that is gone, and one that is a folder. */
const packs: PackLookup = {
  find: (museum, id, version, path) => {
    const location = {
      'lesson.mp4': 'blob',
      'rotten.mp4': 'blob',
      'gone.mp4': 'none',
      'folder.mp4': 'assets',
    }[path];
    if (location === undefined || `${museum}/${id}/${version}` !== 'sample/lessons/1.0.0') return undefined;
    const size = path === 'rotten.mp4' ? VIDEO.length + 1 : VIDEO.length;
    return {
      entry: { path, size, sha256: '0'.repeat(64), type: 'video/mp4' },
      location: join(folder, location),
    };
  },
};

const get = (path: string, range?: string): Promise<PageResponse> => files({ method: 'GET', path, range });
const LESSON = '/packs/sample/lessons/1.0.0/lesson.mp4';

describe('the page', () => {
  it('is served at / and is never taken from a cache; what carries a hash may be', async () => {
    const index = await get('/');
    expect(index).toMatchObject({
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': '15',
        'Cache-Control': 'no-store',
      },
    });
    const script = await get('/assets/index-abc.js');
    expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['Cache-Control']).toContain('immutable');
  });

  it.each([
    '/../blob',
    '/assets/../../etc/passwd',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/C:/windows',
    '/INDEX.html',
    '/packs/sample/lessons/1.0.0/',
    '/packs/sample/lessons/1.0.0/../lesson.mp4',
    '/packs/sample/lessons/2.0.0/lesson.mp4',
  ])('is told 404 for %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: undefined });
  });

  it('sees no file that was put there after the start', async () => {
    writeFileSync(join(folder, 'late.txt'), 'x');
    symlinkSync('/etc/passwd', join(folder, 'assets/link.txt'));
    expect((await get('/late.txt')).status).toBe(404);
    expect((await get('/assets/link.txt')).status).toBe(404);
  });

  it('that was not built is named', () => {
    expect(() => createPageFiles(join(folder, 'assets'), packs, () => undefined)).toThrow(
      expect.objectContaining({ code: 'build-missing' }),
    );
  });
});

describe('a film of a pack', () => {
  it.each([
    [undefined, 200, 0, 9, undefined],
    ['bytes=0-', 206, 0, 9, 'bytes 0-9/10'],
    ['bytes=3-5', 206, 3, 5, 'bytes 3-5/10'],
    ['bytes=8-99', 206, 8, 9, 'bytes 8-9/10'],
    ['bytes=-4', 206, 6, 9, 'bytes 6-9/10'],
    ['bytes=-99', 206, 0, 9, 'bytes 0-9/10'],
    // What is not one range of bytes is ignored: RFC 9110 14.2.
    ['bytes=0-1,4-5', 200, 0, 9, undefined],
    ['bytes=5-2', 200, 0, 9, undefined],
    ['bytes=-', 200, 0, 9, undefined],
    ['lines=1-2', 200, 0, 9, undefined],
  ])('asked for by %s answers %i with bytes %i to %i', async (range, status, start, end, content) => {
    const answer = await get(LESSON, range);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ start, end });
    expect(answer.headers['Content-Range']).toBe(content);
    expect(answer.headers['Content-Length']).toBe(String(end - start + 1));
    expect(answer.headers['Content-Type']).toBe('video/mp4');
  });

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('asked for by %s is beyond its end', async (range) => {
    const answer = await get(LESSON, range);
    expect(answer).toMatchObject({
      status: 416,
      headers: { 'Content-Range': 'bytes */10' },
      body: undefined,
    });
  });

  it('has headers and no body for HEAD', async () => {
    const answer = await files({ method: 'HEAD', path: LESSON, range: undefined });
    expect(answer).toMatchObject({ status: 200, headers: { 'Content-Length': '10' }, body: undefined });
  });

  it.each(['rotten.mp4', 'gone.mp4', 'folder.mp4'])(
    'that the disk has lost (%s) is 404 for the page and a line in the log',
    async (name) => {
      expect((await get(LESSON.replace('lesson.mp4', name))).status).toBe(404);
      expect(warnings).toEqual([expect.stringContaining(name)]);
    },
  );
});
