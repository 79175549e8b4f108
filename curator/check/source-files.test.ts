import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackPath } from '#core/pack.ts';
import { makeSource } from '#tests/builders/media.ts';
import { listSource } from './source-files.ts';
import { suggestedPath } from './suggested-path.ts';

const found = async (folder: string) =>
  (await listSource(folder)).findings.map(({ severity, code, file }) => [severity, code, file]);

describe('a source folder', () => {
  it('lists what becomes part of the pack', async () => {
    const folder = await makeSource({ 'portraits/a.webp': 'x' });
    const { files, findings } = await listSource(folder);
    expect(files.map(({ path }) => path)).toEqual(['content.json', 'pack.json', 'portraits/a.webp']);
    expect(findings).toEqual([]);
  });

  it('that is not there says so', async () => {
    await expect(listSource('/nowhere/at/all')).rejects.toMatchObject({ code: 'source-unreadable' });
  });

  it.each([
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '__MACOSX/a.webp',
    '.git/config',
    '~$list.xlsx',
    'notes.md',
  ])('leaves out %s with a note', async (path) => {
    const folder = await makeSource({ [path]: 'x' });
    expect(await found(folder)).toEqual([['note', 'file-left-out', path.split('/')[0]]]);
    expect((await listSource(folder)).files).toHaveLength(2);
  });

  it.each([
    ['Portraits/Zhou Kaida.WEBP', 'portraits/zhou-kaida.webp'],
    ['周开达.webp', 'file.webp'],
    ['Café.webp', 'cafe.webp'],
    ['con.webp', 'file-con.webp'],
    ['a (1).webp', 'a-1.webp'],
  ])('names the rename for %s', async (path, rename) => {
    const { files, findings } = await listSource(await makeSource({ [path]: 'x' }));
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['file-name', path]]);
    expect(findings[0]?.message.en).toContain(`Rename it to ${rename},`);
    expect(files).toHaveLength(2);
  });

  it('does not suggest a name that is taken', async () => {
    const { findings } = await listSource(await makeSource({ 'a.webp': 'x', 'A.webp': 'y' }));
    expect(findings.map(({ code }) => code)).toEqual(['file-name-twice', 'file-name']);
    expect(findings[1]?.message.en).toContain('a-2.webp');
  });

  it('sees names that differ only in how an accent is stored', async () => {
    const folder = await makeSource({ ['\u00E9.webp']: 'x', ['e\u0301.webp']: 'y' });
    expect((await found(folder)).map(([, code]) => code)).toContain('file-name-twice');
  });

  it.skipIf(process.platform === 'win32')('takes no links and no devices', async () => {
    const folder = await makeSource();
    await symlink('/etc/hostname', join(folder, 'link.json'));
    await symlink(folder, join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    expect(new Set((await found(folder)).map((one) => one.join(' ')))).toEqual(
      new Set(['error file-is-link link.json', 'error file-is-link loop', 'error file-not-plain pipe.json']),
    );
  });

  it.each([
    ['film.mov', 'file-ending-film', 'ffmpeg -i film.mov'],
    ['picture.heic', 'file-ending-picture', 'WebP, JPEG or PNG'],
    ['sound.flac', 'file-ending-sound', 'ffmpeg -i sound.flac'],
    ['list.xlsx', 'file-ending', 'Known endings: json'],
    ['noending', 'file-ending', 'Known endings'],
  ])('says what to do about %s', async (path, code, remedy) => {
    const { findings } = await listSource(await makeSource({ [path]: 'x' }));
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings[0]?.message.en).toContain(remedy);
  });

  it('warns of empty files', async () => {
    expect(await found(await makeSource({ 'a.webp': '' }))).toEqual([['warning', 'file-empty', 'a.webp']]);
  });

  it('is not followed into the depths', async () => {
    const folder = await makeSource();
    const deep = join(folder, ...Array.from({ length: 15 }, () => 'a'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, 'b.webp'), 'x');
    expect((await found(folder)).map(([, code]) => code)).toEqual(['folder-too-deep']);
  });
});

it('every suggested name is one that a pack may use, and free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (path) => {
      const first = suggestedPath(path, new Set());
      expect(isPackPath(first)).toBe(true);
      const second = suggestedPath(path, new Set([first]));
      expect(second).not.toBe(first);
      expect(isPackPath(second)).toBe(true);
    }),
  );
});
