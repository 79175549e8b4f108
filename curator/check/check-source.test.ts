import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addFixture,
  both,
  captions,
  content,
  makeSource,
  packHead,
  person,
  picture,
} from '#tests/builders/media.ts';
import { checkSource } from './check-source.ts';
import { EXHIBITS } from './exhibits.ts';
import type { Font } from './fonts.ts';
import { formatReport, reportAsJson } from './format-report.ts';
import { exitCodeOf, type Report } from './report.ts';

/** A font that has everything but one rare character: what fonts really hold is told in fonts.test.ts. */
const fonts: readonly Font[] = [{ name: 'Test Sans', has: (codePoint) => codePoint !== 0x4dae }];
const check = (folder: string): Promise<Report> => checkSource(folder, { exhibits: EXHIBITS, fonts });
const codes = ({ findings }: Report) => findings.map(({ severity, code, file }) => [severity, code, file]);

/** The smallest right pack, with whatever else is put into it. */
const withPortrait = { ...content, people: [{ ...person, portrait: 'portraits/zhou.webp' }] };

describe('a source that is right', () => {
  it('has no findings, and says what pack it makes', async () => {
    const folder = await makeSource({
      'content.json': withPortrait,
      'portraits/zhou.webp': await picture('webp'),
    });
    const report = await check(folder);
    expect(report.findings).toEqual([]);
    expect(report.pack).toMatchObject({ museum: 'sample', id: 'rice', version: '1.0.0', files: 2 });
    expect(report.pack?.bytes).toBeGreaterThan(500);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    const onProgress = (done: number, all: number, path: string) => void steps.push(`${done}/${all} ${path}`);
    await checkSource(await makeSource(), { exhibits: EXHIBITS, fonts, onProgress });
    expect(steps).toEqual(['0/2 content.json', '1/2 pack.json', '2/2 ']);
  });
});

describe('a source with a film', () => {
  const filmed = (review: typeof packHead.review = []) => ({
    'pack.json': { ...packHead, review },
    'content.json': { ...content, people: [{ ...person, portrait: 'films/rice.mp4' }] },
  });

  it('is right with captions in both languages', async () => {
    const folder = await makeSource({
      ...filmed(),
      'films/rice.zh-hans.vtt': captions('一朵稻花'),
      'films/rice.en.vtt': captions('A flower of rice'),
    });
    await addFixture(folder, 'h264-aac.mp4', 'films/rice.mp4');
    expect(codes(await check(folder))).toEqual([]);
  });

  it('is not published without them, unless pack.json says why', async () => {
    const folder = await makeSource(filmed());
    await addFixture(folder, 'h264-aac.mp4', 'films/rice.mp4');
    expect(exitCodeOf(await check(folder))).toBe(1);
    const why = both('片中无人说话。', 'Nobody speaks in this film.');
    const excused = await makeSource(filmed([{ place: 'films/rice.mp4 captions', note: why }]));
    await addFixture(excused, 'h264-aac.mp4', 'films/rice.mp4');
    const report = await check(excused);
    expect(exitCodeOf(report)).toBe(0);
    expect(codes(report).map(([, code]) => code)).toEqual(['captions-excused', 'captions-excused', 'review']);
  });

  it('has its captions held against the film’s length and the fonts', async () => {
    const folder = await makeSource({
      ...filmed(),
      'films/rice.zh-hans.vtt': 'WEBVTT\n\n00:00.000 --> 00:00.500\n王䶮\n\n00:09.000 --> 00:10.000\n稻\n',
      'films/rice.en.vtt': captions('Wang Yan', 'Rice'),
    });
    await addFixture(folder, 'h264-aac.mp4', 'films/rice.mp4');
    const { findings } = await check(folder);
    expect(findings.map(({ code, file, place }) => [code, file, place])).toEqual([
      ['cue-after-end', 'films/rice.zh-hans.vtt', '00:09.000'],
      ['character-undrawable', 'films/rice.zh-hans.vtt', '00:00.000'],
    ]);
  });
});

describe('what is wrong', () => {
  it('is told once: a missing text is not repeated by the schema', async () => {
    const people = [
      { ...person, subject: { 'zh-Hans': '水稻育种' } },
      { ...person, id: 'b', name: both('周', '') },
    ];
    const report = await check(await makeSource({ 'content.json': { ...content, people } }));
    expect(report.findings.map(({ code, place }) => [code, place])).toEqual([
      ['english-missing', 'people[0].subject.en'],
      ['english-missing', 'people[1].name.en'],
    ]);
  });

  it('is told of the content although pack.json is wrong too', async () => {
    const folder = await makeSource({
      'pack.json': { ...packHead, version: 'new' },
      'content.json': { ...content, people: [{ ...person, list: 'dozen' }] },
    });
    const report = await check(folder);
    expect(codes(report)).toEqual([
      ['error', 'content-entry', 'content.json'],
      ['error', 'head-wrong', 'pack.json'],
    ]);
    expect(report.pack).toBeUndefined();
  });

  it('is told of the title, but not of notes that no visitor reads', async () => {
    const review = [{ place: 'content.json', note: both('䶮字待造,', 'See www.example.com') }];
    const folder = await makeSource({
      'pack.json': { ...packHead, title: both('王䶮', 'Wang Yan'), review },
    });
    expect(codes(await check(folder))).toEqual([
      ['error', 'character-undrawable', 'pack.json'],
      ['note', 'review', 'pack.json'],
    ]);
  });

  it.each([
    ['pack.json', 'head-missing'],
    ['content.json', 'content-missing'],
  ])('is told when there is no %s', async (path, code) => {
    expect(codes(await check(await makeSource({ [path]: undefined })))).toEqual([['error', code, path]]);
  });

  it('is told by name when a file is gone in the middle of the check', async () => {
    const folder = await makeSource({ 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    const onProgress = (_done: number, _all: number, path: string): void => {
      if (path === 'a.svg') rmSync(join(folder, path));
    };
    await expect(checkSource(folder, { exhibits: EXHIBITS, fonts, onProgress })).rejects.toMatchObject({
      code: 'source-unreadable',
      message: expect.stringContaining('a.svg cannot be read') as unknown,
    });
  });

  it('is told when the list of files would be too long for a kiosk', async () => {
    const review = Array.from({ length: 2000 }, () => ({
      place: 'content.json',
      note: both('查'.repeat(500), 'Check. '.repeat(300)),
    }));
    const found = codes(await check(await makeSource({ 'pack.json': { ...packHead, review } })));
    expect(found[0]).toEqual(['error', 'manifest-too-large', 'pack.json']);
  });
});

describe('the report', () => {
  const worst = async (): Promise<Report> =>
    check(
      await makeSource({
        'a.webp': await picture('webp'),
        'content.json': { ...content, title: both('长廊,', 'Hall'), people: [{ ...person, list: 'x' }] },
        'notes.md': 'x',
      }),
    );

  it('is grouped by file, worst first, and closes with a count', async () => {
    expect(formatReport(await worst(), 'en')).toBe(
      `content.json
  error   people[0].list: "x" is not one of: hundred, sichuan. Choose one of them. Until then this entry is left out.
  warning title.zh-Hans: The Chinese text uses half-width marks ,. Use ， instead.

a.webp
  warning Nothing in the content mentions this file, yet every kiosk would fetch it. Use it, or move it out of the folder.

notes.md
  note    Does not become part of the pack (a system file or a readme). Nothing to do.

1 error, 2 warnings, 1 note: the pack can be published once the errors are corrected.`,
    );
  });

  it('is there in Chinese', async () => {
    const text = formatReport(await worst(), 'zh-Hans');
    expect(text).toContain('错误 people[0].list: "x" 不在可选范围内。');
    expect(text).toMatch(/1 个错误，2 个警告，1 条说明：改正错误之后才能发布。$/);
  });

  it('closes with good news when there is some', async () => {
    expect(formatReport(await check(await makeSource()), 'en')).toBe(
      '0 errors, 0 warnings, 0 notes: the pack can be published.',
    );
  });

  it('cannot be made to steer the terminal', async () => {
    const folder = await makeSource({
      'content.json': { ...content, title: both('长廊', 'Hall'), [`\u001b[2J`]: 1 },
    });
    const esc = await makeSource({ 'pack.json': { ...packHead, [`\u001b[2Jx`]: 1 } });
    expect(formatReport(await check(folder), 'en')).not.toContain('\u001b');
    expect(formatReport(await check(esc), 'en')).toContain('Not known here: �[2Jx');
  });

  it('is there for machines', async () => {
    const json = JSON.parse(reportAsJson(await worst())) as Record<string, unknown>;
    expect(json).toMatchObject({ ok: false, errors: 1, warnings: 2, notes: 1, pack: { id: 'rice' } });
    expect(json['findings']).toHaveLength(4);
  });
});
