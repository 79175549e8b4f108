import { describe, expect, it } from 'vitest';
import { parseCaptions, timeOf } from '#core/webvtt.ts';
import { captions, makeSource } from '#tests/builders/media.ts';
import { captionPaths, checkCaptions } from './captions.ts';
import { listSource } from './source-files.ts';

const chinese = captions('一朵稻花', '雌蕊雄蕊都有');
const english = captions('A flower of rice', 'has both parts');

/** What is found when a film of one second has these captions. */
async function found(files: Readonly<Record<string, string>>, excused = false) {
  const folder = await makeSource({ 'rice.mp4': 'film', ...files });
  const listing = await listSource(folder);
  const film = listing.files.find(({ path }) => path === 'rice.mp4');
  if (film === undefined) throw new Error('the film is not there');
  const { findings } = await checkCaptions(film, listing.files, 1, excused);
  return findings.map(({ severity, code, file, place }) => [severity, code, file, place]);
}

const withEnglish = (text: string) => found({ 'rice.zh-hans.vtt': chinese, 'rice.en.vtt': text });

describe('captions', () => {
  it('are right when both languages are there and in time', async () => {
    expect(await found({ 'rice.zh-hans.vtt': chinese, 'rice.en.vtt': english })).toEqual([]);
  });

  it('lie beside their film', () => {
    expect(captionPaths('films/a.b.webm').map(({ path }) => path)).toEqual([
      'films/a.b.zh-hans.vtt',
      'films/a.b.en.vtt',
    ]);
    expect(captionPaths('a.webp')).toEqual([]);
  });

  it('are an error when they are missing, once per language', async () => {
    expect(await found({ 'rice.en.vtt': english })).toEqual([['error', 'captions-missing', 'rice.mp4', '']]);
    expect(await found({})).toHaveLength(2);
  });

  it('are a note when pack.json says why there are none', async () => {
    expect(await found({}, true)).toEqual([
      ['note', 'captions-excused', 'rice.mp4', ''],
      ['note', 'captions-excused', 'rice.mp4', ''],
    ]);
  });

  it.each([
    [
      'SRT under another name',
      '1\n00:00:00,000 --> 00:00:00,500\nRice\n',
      ['captions-header', 'captions-times'],
    ],
    ['no header', '00:00.000 --> 00:00.500\nRice\n\n00:00.500 --> 00:00.900\nRice\n', ['captions-header']],
    ['no captions', 'WEBVTT\n\nNOTE nothing yet\n', ['captions-empty']],
    ['an end before its beginning', 'WEBVTT\n\n00:00.500 --> 00:00.400\nRice\n', ['cue-backwards']],
    ['a beginning after the film', 'WEBVTT\n\n00:01.000 --> 00:01.400\nRice\n', ['cue-after-end']],
    [
      'an order that is not that of time',
      'WEBVTT\n\n00:00.500 --> 00:00.600\nRice\n\n00:00.100 --> 00:00.200\nRice\n',
      ['cue-out-of-order'],
    ],
  ])('are an error with %s', async (_what, text, codes) => {
    const findings = await withEnglish(text);
    expect(findings.filter(([severity]) => severity === 'error').map(([, code]) => code)).toEqual(codes);
  });

  it.each([
    [
      'an end long after the film',
      'WEBVTT\n\n00:00.000 --> 00:01.800\nRice\n',
      ['cue-past-end', '00:00.000'],
    ],
    [
      'two at once',
      'WEBVTT\n\n00:00.000 --> 00:00.500\nRice\n\n00:00.400 --> 00:00.800\nRice\n',
      ['cue-overlaps', '00:00.400'],
    ],
    ['an empty one', 'WEBVTT\n\n00:00.100 --> 00:00.500\n\n', ['cue-empty', '00:00.100']],
    ['Chinese in the English file', chinese, ['cue-not-english', '00:00.000']],
  ])('are a warning with %s', async (_what, text, [code, place]) => {
    expect(await withEnglish(text)).toContainEqual(['warning', code, 'rice.en.vtt', place]);
  });

  it('are a warning when one language has many more', async () => {
    const many = captions('稻', '花', '雌', '雄', '蕊', '籼');
    expect(await found({ 'rice.zh-hans.vtt': many, 'rice.en.vtt': english })).toEqual([
      ['warning', 'captions-uneven', 'rice.mp4', ''],
    ]);
  });

  it('may hold no web address', async () => {
    const codes = (await withEnglish(captions('See www.example.com', 'Rice'))).map(([, code]) => code);
    expect(codes).toEqual(['text-web-address']);
  });
});

describe('reading captions', () => {
  it('takes hours, settings, identifiers, tags, notes and line ends of Windows', () => {
    const text =
      '\uFEFFWEBVTT - film\r\n\r\nNOTE by hand\r\n\r\nfirst\r\n01:00:01.500 --> 01:00:02.000 line:0\r\n<v Li>Rice &amp;\r\n<b>maize</b>\r\n\r\n';
    expect(parseCaptions(text)).toEqual({
      hasHeader: true,
      wrongLines: [],
      cues: [{ line: 6, start: 3601.5, end: 3602, text: 'Rice &\nmaize' }],
    });
  });

  it('writes times as captions do', () => {
    expect([0, 12, 83.5, 3661.25].map(timeOf)).toEqual([
      '00:00.000',
      '00:12.000',
      '01:23.500',
      '01:01:01.250',
    ]);
  });
});
