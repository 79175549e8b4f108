/** The check with the real fonts, on the sample as it is shipped and on a folder in which everything has gone wrong. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSource } from '#curator/check/check-source.ts';
import { EXHIBITS } from '#curator/check/exhibits.ts';
import { type Font, loadShippedFonts } from '#curator/check/fonts.ts';
import { formatReport } from '#curator/check/format-report.ts';
import { exitCodeOf } from '#curator/check/report.ts';
import { addFixture, both, content, makeSource, packHead, person, picture } from '#tests/builders/media.ts';

const PACKS = join(import.meta.dirname, '../../assets/packs');

let fonts: readonly Font[] = [];
beforeAll(async () => {
  fonts = await loadShippedFonts();
});

describe.each([
  ['tribute-hall', 20],
  ['future-tech', 5],
  ['tiangong-classroom', 5],
  ['guided-tours', 5],
])('the sample pack of %s', (exhibit, reviews) => {
  it('can be published: no errors, no warnings, and what is still to be reviewed', async () => {
    const report = await checkSource(join(PACKS, `${exhibit}-sample`), { exhibits: EXHIBITS, fonts });
    const wrong = report.findings.filter(({ severity }) => severity !== 'note');
    expect(wrong.map(({ code, place, message }) => `${code} ${place} ${message.en}`)).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(reviews);
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(['review']));
    expect(exitCodeOf(report)).toBe(0);
  });
});

it('a folder in which everything has gone wrong gets every remedy, and no crash', async () => {
  const folder = await makeSource({
    'pack.json': { ...packHead, title: both('王䶮的水稻', '王䶮的水稻') },
    'content.json': {
      ...content,
      title: both('长廊,第一版', ' Hall'),
      notice: both('详见网站', 'See www.example.com'),
      people: [
        { ...person, portrait: 'portraits/zhou.webp', field: 'physics' },
        { ...person, pinyin: 'Zhou' },
      ],
    },
    'Portraits/Zhou.WEBP': await picture('webp'),
    'portraits/wrong.webp': await picture('png'),
    'films/film.zh-hans.vtt': '1\n00:00:00,000 --> 00:00:01,000\n稻\n',
    '.DS_Store': 'x',
  });
  await addFixture(folder, 'hevc.mp4', 'films/film.mp4');
  const report = await checkSource(folder, { exhibits: EXHIBITS, fonts });
  expect(report.findings.map(({ severity, code, file, place }) => [severity, code, file, place])).toEqual([
    ['error', 'file-name', 'Portraits/Zhou.WEBP', ''],
    ['error', 'text-web-address', 'content.json', 'notice.en'],
    ['error', 'content-entry', 'content.json', 'people[1].pinyin'],
    ['error', 'id-twice', 'content.json', 'people[1].id'],
    ['error', 'reference-broken', 'content.json', 'people[0].field'],
    ['error', 'file-missing', 'content.json', 'people[0].portrait'],
    ['warning', 'chinese-latin-marks', 'content.json', 'title.zh-Hans'],
    ['warning', 'text-spaces-around', 'content.json', 'title.en'],
    ['error', 'video-codec', 'films/film.mp4', ''],
    ['error', 'captions-missing', 'films/film.mp4', ''],
    ['warning', 'file-unnamed', 'films/film.mp4', ''],
    ['note', 'video-silent', 'films/film.mp4', ''],
    ['error', 'captions-header', 'films/film.zh-hans.vtt', '1'],
    ['error', 'captions-times', 'films/film.zh-hans.vtt', '2'],
    ['warning', 'file-unnamed', 'films/film.zh-hans.vtt', ''],
    ['error', 'english-is-chinese', 'pack.json', 'title.en'],
    ['error', 'character-undrawable', 'pack.json', 'title.zh-Hans'],
    ['error', 'file-wrong-ending', 'portraits/wrong.webp', ''],
    ['warning', 'file-unnamed', 'portraits/wrong.webp', ''],
    ['note', 'file-left-out', '.DS_Store', ''],
  ]);
  expect(exitCodeOf(report)).toBe(1);
  expect(formatReport(report, 'zh-Hans')).toMatch(/13 个错误，5 个警告，2 条说明：改正错误之后才能发布。$/);
});
